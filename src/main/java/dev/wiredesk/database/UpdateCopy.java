package dev.wiredesk.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What an embedded database held before an update, kept beside it until the update has ended. H2
 * cannot take back half a step: an update that is broken off would leave what no program reads.
 */
final class UpdateCopy {

  private final Path database;
  private final Path copy;
  private final Path part;

  private UpdateCopy(Path database) {
    this.database = database;
    this.copy = beside(".before-update.zip");
    this.part = beside(".part");
  }

  /** That of the database at a JDBC address; empty if it is not kept in a file of this machine. */
  static Optional<UpdateCopy> of(String url) {
    return EmbeddedFile.of(url).map(file -> new UpdateCopy(file.toAbsolutePath().normalize()));
  }

  private Path beside(String ending) {
    String name = String.valueOf(database.getFileName());
    return database.resolveSibling(name.replaceFirst("\\.mv\\.db$", "") + ending);
  }

  /** Copies what is on file; a copy that is not whole is none. */
  void make(Connection connection) throws SQLException, IOException {
    try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
      backup.setString(1, part.toString());
      backup.execute();
      toDisc(part);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Once what the update has made is on the disc. */
  void drop(Connection connection) throws SQLException, IOException {
    if (Files.exists(copy)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
      Files.delete(copy);
    }
  }

  /**
   * Puts back what was there before an update that never ended.
   *
   * @return whether there was any such; not while another program has the database open
   */
  boolean restore() throws IOException {
    if (!Files.exists(copy) || !Files.exists(database)) {
      return false;
    }
    try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      if (lock == null) {
        return false;
      }
      unpack();
      Files.move(part, database, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(copy);
      return true;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void unpack() throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(copy))) {
      ZipEntry entry = in.getNextEntry();
      if (entry == null) {
        throw new IOException(copy + " holds no database");
      }
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    toDisc(part);
  }

  private static void toDisc(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
