package dev.wiredesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents that say what is expected of them, in a leading comment or under "_expect" in JSON:
 *
 * <pre>
 * Description: what is odd about it
 * Expect: entries[0].title = the exact value, or null
 * Expect: entries[0].key ~ a part of the value
 * Expect: entries.size = 2
 * </pre>
 */
class FixturesTest {

  static final URI LOCATION = URI.create("https://wire.example/feeds/news.xml");

  private static final Pattern EXPECT =
      Pattern.compile("Expect: (\\S+) ([=~]) (.*?)(?:\",?)?$", Pattern.MULTILINE);

  static Stream<Path> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/parse"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsTheDocumentAsItSays(Path fixture) throws Exception {
    byte[] bytes = Files.readAllBytes(fixture);
    ParseResult result = new FeedParser().parse(new Document(LOCATION, null, bytes));
    List<Expectation> expectations = expectations(new String(bytes, UTF_8));
    assertThat(expectations).isNotEmpty();
    for (Expectation expected : expectations) {
      String actual = PathReader.read(result, expected.path);
      if (expected.exact) {
        assertThat(actual).as("%s in %s", expected.path, result).isEqualTo(expected.value);
      } else {
        assertThat(actual).as("%s in %s", expected.path, result).contains(expected.value);
      }
    }
  }

  private static List<Expectation> expectations(String text) {
    return EXPECT
        .matcher(text)
        .results()
        .map(m -> new Expectation(m.group(1), m.group(2).equals("="), m.group(3)))
        .toList();
  }

  private record Expectation(String path, boolean exact, String value) {}
}
