package dev.wiredesk.database;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an embedded database lies. */
public final class EmbeddedFile {

  /** A prefix names one of H2's ways to files; one letter is a drive of Windows. */
  private static final Pattern FILE =
      Pattern.compile("jdbc:h2:(?!mem:|tcp:|ssl:|zip:)(?:\\w{2,}:)*([^;]+).*");

  private EmbeddedFile() {}

  /**
   * The file that the database of a JDBC address is kept in, which need not exist; empty for one in
   * memory, or that another program serves.
   */
  public static Optional<Path> of(String url) {
    Matcher file = FILE.matcher(url);
    return file.matches() ? Optional.of(path(file.group(1) + ".mv.db")) : Optional.empty();
  }

  /** H2 reads ~ as the home of the user. */
  private static Path path(String name) {
    return name.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), name.substring(2))
        : Path.of(name);
  }
}
