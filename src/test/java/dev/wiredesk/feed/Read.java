package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Reads texts for tests. */
final class Read {

  private Read() {}

  static Reading read(String text, Map<String, String> environment) {
    return new FeedsReader(environment::get).read(text, "feeds.yml");
  }

  static Reading.Accepted accepted(String text, Map<String, String> environment) {
    Reading reading = read(text, environment);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return (Reading.Accepted) reading;
  }

  static Feeds feeds(String text) {
    return accepted(text, Map.of()).feeds();
  }

  /** The messages of a text that must be refused. */
  static List<String> problems(String text) {
    Reading reading = read(text, Map.of());
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) reading).problems().stream().map(Problem::toString).toList();
  }

  /** A file with the given lines in its only feed. */
  static String feedWith(String lines) {
    return "feeds:\n- slug: one\n  url: https://example.org/one.xml\n" + lines.indent(2);
  }
}
