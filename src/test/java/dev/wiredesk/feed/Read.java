package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Reads texts for tests. */
public final class Read {

  private Read() {}

  static Reading read(String text, Map<String, String> environment) {
    return new FeedsReader(environment::get).read(text, "feeds.yml");
  }

  static Reading.Accepted accepted(String text, Map<String, String> environment) {
    Reading reading = read(text, environment);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return (Reading.Accepted) reading;
  }

  /** What a file with this text lists. */
  public static Feeds feeds(String text) {
    return accepted(text, Map.of()).feeds();
  }

  /** The feed with these keys, as between the braces of a flow mapping. */
  public static Feed feed(String keys) {
    return feed(keys, Map.of());
  }

  /** The same where some of it comes from the environment. */
  public static Feed feed(String keys, Map<String, String> environment) {
    return accepted("feeds: [{ " + keys + " }]", environment).feeds().feeds().getFirst();
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
