/**
 * The database as such, whatever lies in it: what a shared one sets, and how outages and updates
 * are told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.wiredesk.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
