package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsFileTest {

  private final Path path;
  private final FeedsFile file;

  FeedsFileTest(@TempDir Path directory) {
    path = directory.resolve("feeds.yml");
    file = new FeedsFile(path, new FeedsReader(Map.<String, String>of()::get));
  }

  private String refusal() {
    return ((Reading.Refused) file.load()).problems().getFirst().toString();
  }

  @Test
  void readsTheFile() throws IOException {
    Files.writeString(path, Read.feedWith("source: Фонтанка"));
    assertThat(file.load()).isEqualTo(Read.read(Read.feedWith("source: Фонтанка"), Map.of()));
  }

  @Test
  void saysThatTheFileDoesNotExist() {
    assertThat(refusal()).isEqualTo("feeds.yml:1:1: the file does not exist");
  }

  @Test
  void saysThatItIsADirectory() throws IOException {
    Files.createDirectory(path);
    assertThat(refusal()).isEqualTo("feeds.yml:1:1: the file is a directory, not a file");
  }

  @Test
  void saysWhereItIsNotUtf8() throws IOException {
    Files.write(path, new byte[] {'#', '\n', '#', '\n', '#', (byte) 0xE9, 't', '\n'});
    assertThat(refusal())
        .isEqualTo("feeds.yml:3:1: the file is not UTF-8 from here on; save it in UTF-8");
  }

  /** As a redirection writes it in an older PowerShell. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void isReadBehindAByteOrderMark(String charset) throws IOException {
    String text = "\uFEFFfeeds: [{ slug: one, url: https://one.example/, source: Küste }]\r\n";
    Files.write(path, text.getBytes(Charset.forName(charset)));
    assertThat(file.load())
        .isInstanceOfSatisfying(
            Reading.Accepted.class, accepted -> assertThat(accepted.feeds().feeds()).hasSize(1));
  }

  @Test
  void saysWhereItIsNotUtf16() throws IOException {
    Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, '#', 0, '\n', 0, '#'});
    assertThat(refusal())
        .isEqualTo("feeds.yml:2:1: the file is not UTF-16 from here on; save it in UTF-8");
  }

  @Test
  void saysThatItEndsWithinACharacter() throws IOException {
    Files.write(path, new byte[] {'#', (byte) 0xC3});
    assertThat(refusal())
        .isEqualTo("feeds.yml:1:1: the file is not UTF-8 from here on; save it in UTF-8");
  }

  @Test
  void readsNoMoreThanThreeMegabytes() throws IOException {
    Files.write(path, new byte[3 * 1024 * 1024 + 1]);
    assertThat(refusal()).isEqualTo("feeds.yml:1:1: the file is larger than 3 MB");
  }

  @Test
  void writesAStarterThatIsAccepted() throws IOException {
    assertThat(file.writeStarter()).isTrue();
    assertThat(file.load())
        .isInstanceOfSatisfying(
            Reading.Accepted.class,
            accepted -> {
              assertThat(accepted.feeds().feeds()).hasSize(5);
            });
    try (var left = Files.list(path.getParent())) {
      assertThat(left).containsExactly(path);
    }
  }

  @Test
  void writesAStarterThatFitsOnAScreen() throws IOException {
    file.writeStarter();
    assertThat(Files.readAllLines(path))
        .hasSizeLessThanOrEqualTo(50)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void leavesAFileThatIsThere() throws IOException {
    Files.writeString(path, "# mine");
    assertThat(file.writeStarter()).isFalse();
    assertThat(path).hasContent("# mine");
  }

  @Test
  void saysThatTheDirectoryIsMissing() {
    Path lost = path.resolveSibling("missing").resolve("feeds.yml");
    FeedsFile nowhere = new FeedsFile(lost, new FeedsReader(name -> null));
    assertThatThrownBy(nowhere::writeStarter)
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot write %s: the directory %s does not exist".formatted(lost, lost.getParent()));
  }

  @Test
  void keepsTheTextOutOfPrintedSnapshots() throws IOException {
    Files.writeString(path, "token: s3cret");
    assertThat(file.snapshot().toString()).isEqualTo("Content[13 characters]");
  }
}
