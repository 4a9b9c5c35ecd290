package dev.wiredesk.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The feeds.yml on disk: UTF-8, or UTF-16 behind a byte order mark; at most 3 MB. */
public final class FeedsFile {

  private final Path path;
  private final FeedsReader reader;

  /** Names the file, which need not exist. */
  public FeedsFile(Path path, FeedsReader reader) {
    this.path = path;
    this.reader = reader;
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Reads and checks the file. One that is missing or cannot be read is refused in words. */
  public Reading load() {
    return judge(snapshot());
  }

  /**
   * Puts a commented file with a few public feeds in place, unless there is one.
   *
   * @return whether it was written
   * @throws IOException with words for the user, if the directory is missing or not to be written
   */
  public boolean writeStarter() throws IOException {
    return StarterFile.write(path);
  }

  /** Reads the file without judging it. */
  Snapshot snapshot() {
    if (Files.isDirectory(path)) {
      return new Snapshot.Unreadable(1, "is a directory, not a file");
    }
    try {
      return Files.exists(path) && !Files.isRegularFile(path)
          ? new Snapshot.Unreadable(1, "is not a regular file")
          : content();
    } catch (NoSuchFileException e) {
      return new Snapshot.Unreadable(1, "does not exist");
    } catch (AccessDeniedException e) {
      return new Snapshot.Unreadable(1, "may not be read by the user that runs the desk");
    } catch (IOException e) {
      return new Snapshot.Unreadable(1, "cannot be read: " + e.getMessage());
    }
  }

  private Snapshot content() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(YamlReader.LARGEST + 1);
      return bytes.length > YamlReader.LARGEST
          ? new Snapshot.Unreadable(1, YamlReader.TOO_LARGE)
          : decode(bytes);
    }
  }

  private static Snapshot decode(byte[] bytes) {
    Charset charset = charset(bytes);
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    return result.isError()
        ? new Snapshot.Unreadable(
            (int) text.chars().filter(c -> c == '\n').count() + 1,
            "is not " + charset + " from here on; save it in UTF-8")
        : new Snapshot.Content(text.toString());
  }

  /** YAML 1.2 §5.2; what an older PowerShell writes to a file is UTF-16. */
  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    return mark == 0xfffe || mark == 0xfeff ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  /** Reads what stood there. */
  Reading judge(Snapshot snapshot) {
    String name = String.valueOf(path.getFileName());
    return switch (snapshot) {
      case Snapshot.Content content -> reader.read(content.text(), name);
      case Snapshot.Unreadable(int line, String why) ->
          new Reading.Refused(List.of(new Problem(name, line, 1, "the file " + why)));
    };
  }
}
