/** The bytes of a feed document become entries. */
@NullMarked
@ApplicationModule(allowedDependencies = {"fetch"})
package dev.wiredesk.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
