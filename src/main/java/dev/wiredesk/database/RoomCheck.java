package dev.wiredesk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets no desk start on an embedded database whose disc is full: it would ask its feeds, lose what
 * they say with the first write, and do the same each time that somebody starts it again.
 */
final class RoomCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** In megabytes; Spring's report on health calls a disc full at the same point. */
  private static final long LEAST = 10;

  private static final long MEGABYTE = 1 << 20;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    EmbeddedFile.of(context.getEnvironment().getProperty("spring.datasource.url", ""))
        .map(file -> existing(file.toAbsolutePath().normalize()))
        .ifPresent(folder -> demandRoom(folder, usable(folder)));
  }

  /**
   * @param bytes that are left there
   * @throws NoRoom if they are too few
   */
  static void demandRoom(Path folder, long bytes) {
    if (bytes < LEAST * MEGABYTE) {
      throw new NoRoom(folder, LEAST);
    }
  }

  /** The folders between may be yet to be made. */
  private static Path existing(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return file;
  }

  /** Some file systems do not tell, and whoever cannot look is told so when the file is opened. */
  private static long usable(Path folder) {
    try {
      long usable = Files.getFileStore(folder).getUsableSpace();
      return usable < 0 ? Long.MAX_VALUE : usable;
    } catch (IOException | SecurityException e) {
      return Long.MAX_VALUE;
    }
  }
}
