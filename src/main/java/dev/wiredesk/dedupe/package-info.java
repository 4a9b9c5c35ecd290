/** Is an article known, a new version, a copy of a story, or new? */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "parse", "normalise", "archive"})
package dev.wiredesk.dedupe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
