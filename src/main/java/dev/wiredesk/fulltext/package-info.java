/** Fetches the article's page for entries that wait for it, where the site's robots.txt allows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "fetch", "parse", "archive", "desk", "poll"})
package dev.wiredesk.fulltext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
