package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The stories of {@link #FILES}, of every topic at the top: a new case needs no Java. */
class FilingsTest {

  private static final Classifier CLASSIFIER = new Classifier();

  private static final List<String> FILES = List.of("filings.txt", "filings-languages.txt");

  @TestFactory
  Stream<DynamicTest> filesEachStoryUnderItsTopicAndUnderNoneBesideTheCase() {
    return FILES.stream()
        .flatMap(FilingsTest::blocks)
        .map(block -> List.of(block.split("\n")))
        .map(lines -> DynamicTest.dynamicTest(lines.getFirst(), () -> check(lines)));
  }

  private static Stream<String> blocks(String name) {
    try (InputStream in = FilingsTest.class.getResourceAsStream("/classify/" + name)) {
      String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(file.replaceAll("(?m)^#.*\n", "").strip().split("\n\n"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void check(List<String> lines) {
    String[] head = lines.getFirst().split(" \\| ", -1);
    Labels labels =
        CLASSIFIER.classify(
            Stories.article(
                null, head[1], null, lines.get(1), lines.subList(2, lines.size()), List.of()),
            Stories.FEED);
    List<String> may = new ArrayList<>(List.of(head[3].split(" ")));
    may.add(head[2]);
    assertThat(labels.topics().stream().map(FilingsTest::branch).distinct())
        .as("because of %s", labels.reasons())
        .startsWith(head[2])
        .isSubsetOf(may);
  }

  private static String branch(Topic topic) {
    return Topics.enclosing(topic).getLast().slug();
  }
}
