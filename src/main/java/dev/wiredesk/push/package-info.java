/** Tells others of changes as they come: WebSub, and events for pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "fetch", "parse", "archive", "poll", "publish"})
package dev.wiredesk.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
