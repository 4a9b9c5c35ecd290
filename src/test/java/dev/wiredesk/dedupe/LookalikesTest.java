package dev.wiredesk.dedupe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pairs of articles that are copies of each other, or only look so. Each file says what it is and
 * what is expected; a new pair needs no Java.
 */
class LookalikesTest {

  private static final Path PAIRS = Path.of("src/test/resources/dedupe");

  @TestFactory
  List<DynamicTest> tellsCopiesFromWhatOnlyLooksLikeOne() throws IOException {
    try (Stream<Path> pairs = Files.list(PAIRS)) {
      return pairs
          .sorted()
          .map(file ->
              DynamicTest.dynamicTest(
                  file.getFileName().toString(),
                  file.toUri(),
                  () -> judge(Files.readString(file, UTF_8))))
          .toList();
    }
  }

  private static void judge(String pair) {
    String[] parts = pair.split("(?m)^---\n", 3);
    Telling one = telling(parts[1]);
    Telling other = telling(parts[2]);
    boolean sameOutlet = parts[0].contains("From: one outlet");

    Optional<String> evidence =
        sameOutlet ? CopyRule.resent(one, other) : CopyRule.syndicated(one, other);

    assertThat(evidence.isPresent())
        .as("%s%s", parts[0], evidence.orElse("no evidence"))
        .isEqualTo(parts[0].contains("Expect: copy"));
  }

  private static Telling telling(String article) {
    int line = article.indexOf('\n');
    return Tellings.of(article.substring(0, line), article.substring(line + 1));
  }
}
