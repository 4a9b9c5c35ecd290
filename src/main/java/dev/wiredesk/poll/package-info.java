/** When to fetch which feed, and what its answer means for the next time. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "fetch", "parse", "desk"})
package dev.wiredesk.poll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
