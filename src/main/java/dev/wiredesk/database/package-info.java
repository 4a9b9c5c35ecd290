/**
 * The database as such, whatever lies in it: what a shared one sets, how outages and updates are
 * told, and how it is moved.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.wiredesk.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
