/**
 * Fetches the article's page for entries that wait for it, where the site's robots.txt allows.
 *
 * <p>{@link PageTasks} has a task for each feed with something waiting. {@link PageDesk} serves the
 * feed's entries one by one: it files what waited too long, and sends {@link PageVisitor} for the
 * page of one. That asks {@link Robots} first, and comes back with a {@link PageVisit}: the page
 * came, never will, or may come later.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "fetch", "parse", "archive", "desk", "poll"})
package dev.wiredesk.fulltext;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
