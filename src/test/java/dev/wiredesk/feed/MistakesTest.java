package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with mistakes, each with what the user must be told about it in its leading comments:
 * {@code # Expect line:column: message}. A new case is a new file.
 */
class MistakesTest {

  private static final String EXPECT = "# Expect ";
  private static final Path FILES = Path.of("src/test/resources/feed/mistakes");

  private final FeedsReader reader = new FeedsReader(Map.<String, String>of()::get);

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void tellsEveryMistakeWithItsPlaceInTheOrderOfTheFile(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(reader.read(text, "feeds.yml"))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .map(Problem::toString)
                    .containsExactlyElementsOf(expected(text)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void tellsNoSecret(Path file) throws IOException {
    assertThat(reader.read(Files.readString(file), "feeds.yml").toString())
        .doesNotContain("s3cret");
  }

  private static List<String> expected(String text) {
    String topics =
        Topics.all().stream()
            .filter(Topic::isTopLevel)
            .map(Topic::slug)
            .collect(Collectors.joining(", "));
    return text.lines()
        .filter(line -> line.startsWith(EXPECT))
        .map(line -> line.replace(EXPECT, "feeds.yml:").replace("{topics}", topics))
        .toList();
  }
}
