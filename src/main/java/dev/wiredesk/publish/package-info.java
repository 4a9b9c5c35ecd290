/** Merged feeds, pages and OPML over HTTP. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"feed", "parse", "normalise", "classify", "archive", "poll", "query"})
package dev.wiredesk.publish;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
