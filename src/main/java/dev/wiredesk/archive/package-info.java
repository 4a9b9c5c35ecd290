/** Keeps stories, articles and the change log: the only SQL on them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "parse", "normalise", "classify", "query"})
package dev.wiredesk.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
