package dev.wiredesk.feed;

import static dev.wiredesk.feed.Read.feedWith;
import static dev.wiredesk.feed.Read.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HostileYamlTest {

  @Test
  void refusesNestingBeyondThirtyLevels() {
    assertThat(problems("feeds: " + "[".repeat(100_000)))
        .singleElement()
        .asString()
        .startsWith("feeds.yml:1:1: not YAML that is safe to read:")
        .contains("30");
  }

  @Test
  void refusesAliasesThatMultiply() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 100; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    assertThat(problems(laughs + feedWith("")))
        .singleElement()
        .asString()
        .startsWith("feeds.yml:1:1: not YAML that is safe to read:")
        .contains("200");
  }

  @Test
  void doesNotMultiplyAliasesThatItReads() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 20; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(problems(laughs + feedWith("topics: *a19"))).hasSize(23));
  }

  @Test
  void endsOnAListThatHoldsItself() {
    assertThat(problems("feeds: &self [*self]"))
        .containsExactly(
            "feeds.yml:1:8: a feed is written as keys with values, such as slug: …; the keys are"
                + " slug, url, source, country, topics, not-topics, regions, every, priority, full-text, merge, republish, keep,"
                + " headers, only, skip");
  }

  @Test
  void refusesTextBeyondThreeMegabytes() {
    assertThat(problems(feedWith("source: " + "x".repeat(3 * 1024 * 1024))))
        .containsExactly("feeds.yml:1:1: the file is larger than 3 MB");
  }

  @Test
  void readsAFileJustBelowTheLimit() {
    StringBuilder text = new StringBuilder("feeds:\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("- { slug: f%d, url: \"https://example.org/feeds/%d.xml\" }\n".formatted(i, i));
    }
    assertThat(Read.feeds(text.toString()).feeds()).hasSize(30_000);
  }

  @Test
  void saysWhatIsWrongWithTabsAndBracketsInPlainWords() {
    assertThat(problems("feeds:\n\t- slug: one"))
        .containsExactly(
            "feeds.yml:2:1: not valid YAML: a tab is not allowed here; indent with spaces");
    assertThat(problems("feeds: [\n"))
        .containsExactly(
            "feeds.yml:2:1: not valid YAML: the file ends within brackets; close them");
    assertThat(problems("feeds:\n  - { slug: one,\n    url: x\n"))
        .containsExactly(
            "feeds.yml:4:1: not valid YAML: the file ends within brackets from line 2; close them");
  }

  @Test
  void countsColumnsInCharactersAndNotInHalves() {
    assertThat(
            problems("feeds: [{ \"\uD83D\uDCF0\": 1, slug: one, url: \"https://example.org/\" }]"))
        .singleElement()
        .asString()
        .startsWith("feeds.yml:1:11: \"\uD83D\uDCF0\" is not a key of a feed;");
    assertThat(problems("# \uD83D\uDCF0\n# \uD83D\uDCF0 \u0007"))
        .containsExactly("feeds.yml:2:5: not valid YAML: the character U+0007 is not allowed");
  }

  @Test
  void keepsItsMemoryWhateverNumberOfProblems() {
    Problems problems = new Problems("feeds.yml");
    for (int i = 1; i <= 100_000; i++) {
      problems.add(i, 1, "wrong");
    }
    assertThat(problems.sorted()).hasSize(50).first().extracting(Problem::line).isEqualTo(1);
  }
}
