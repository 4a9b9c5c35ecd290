/**
 * One polite, bounded, guarded HTTP exchange: every request that leaves the desk goes through here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.wiredesk.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
