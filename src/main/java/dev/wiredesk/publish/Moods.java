package dev.wiredesk.publish;

import dev.wiredesk.feed.Feeds;
import dev.wiredesk.poll.Mood;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many feeds are how.
 *
 * @param counts of those moods only that some feed is in
 */
record Moods(Map<Mood, Integer> counts) {

  /**
   * @param known by slug; what is not among them has not been polled yet
   */
  static Moods of(Feeds feeds, Map<String, Mood> known) {
    return of(
        feeds.feeds().stream().map(feed -> known.getOrDefault(feed.slug(), Mood.WAITING)).toList());
  }

  static Moods of(List<Mood> each) {
    Map<Mood, Integer> counts = new EnumMap<>(Mood.class);
    each.forEach(mood -> counts.merge(mood, 1, Integer::sum));
    return new Moods(counts);
  }

  int count(Mood mood) {
    return counts.getOrDefault(mood, 0);
  }

  /** Whether none of several feeds could be read when last polled: not the feeds are to blame. */
  public boolean isNoneReadable() {
    int polled = size() - count(Mood.WAITING);
    return polled > 1 && count(Mood.FAILING) == polled;
  }

  private int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** "12 feeds: 9 well, 1 read after repairs, 1 failing, 1 not polled yet". */
  public String summary() {
    int all = size();
    String each =
        List.of(
                told(Mood.WELL, "well"),
                told(Mood.REPAIRED, "read after repairs"),
                told(Mood.FAILING, "failing"),
                told(Mood.WAITING, "not polled yet"))
            .stream()
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return all == 0 ? "No feeds" : Feeds.count(all) + ": " + each;
  }

  private String told(Mood mood, String words) {
    return count(mood) == 0 ? "" : count(mood) + " " + words;
  }
}
