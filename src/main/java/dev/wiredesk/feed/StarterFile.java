package dev.wiredesk.feed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The feeds.yml that a new desk begins with. */
final class StarterFile {

  private static final String RESOURCE = "starter-feeds.yml";

  private StarterFile() {}

  /** Writes it whole or not at all; leaves what is there, even a link that leads nowhere. */
  static boolean write(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Path directory = path.toAbsolutePath().getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new FileNotFoundException(
          "cannot write " + path + ": the directory " + directory + " does not exist");
    }
    Path draft = directory.resolve("." + path.getFileName() + ".draft");
    try {
      Files.write(draft, content());
      move(draft, path);
    } catch (AccessDeniedException e) {
      throw new IOException("cannot write " + path + ": no permission to write in " + directory, e);
    } finally {
      Files.deleteIfExists(draft);
    }
    return true;
  }

  private static void move(Path draft, Path path) throws IOException {
    try {
      Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, path);
    }
  }

  static byte[] content() throws IOException {
    try (InputStream in = StarterFile.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      return in.readAllBytes();
    }
  }
}
