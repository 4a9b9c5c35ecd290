package dev.wiredesk.database;

import java.nio.file.Path;

/** The embedded database could be opened, and would be lost at the first write. */
final class NoRoom extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoRoom(Path folder, long megabytes) {
    super(
        "The disc has no room left for the database in %s, which needs %d MB at least."
            .formatted(folder, megabytes));
  }
}
