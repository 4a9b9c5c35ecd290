package dev.wiredesk.publish;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.poll.Mood;
import java.util.Map;
import java.util.function.Function;

/**
 * What the front page says when there is nothing to read yet.
 *
 * @param offersDemo whether the desk without internet would be of use
 */
record Notice(String headline, String text, boolean offersDemo) {

  /**
   * Why there are no stories, as far as the polls tell.
   *
   * @param known how feeds are that have been scheduled, by slug
   * @param outcome of the last poll of a feed, in words
   */
  static Notice ofAnEmptyDesk(
      Feeds feeds, Map<String, Mood> known, Function<String, String> outcome) {
    if (feeds.feeds().isEmpty()) {
      return new Notice("No feeds yet", "feeds.yml lists no feed to subscribe to.", true);
    }
    Moods moods = Moods.of(feeds, known);
    int polled = feeds.feeds().size() - moods.count(Mood.WAITING);
    if (polled == 0) {
      return new Notice(
          "The first polls are under way",
          "Stories appear here as the feeds answer; look again in a few seconds.",
          false);
    }
    return moods.count(Mood.FAILING) == polled
        ? unreadable(polled, outcome.apply(firstFailing(feeds, known)))
        : new Notice(
            "Nothing filed yet",
            feeds.feeds().size() == 1
                ? "The one feed has been polled, and had nothing to file."
                : "%d of %s have been polled, and none had anything to file."
                    .formatted(polled, feeds.count()),
            false);
  }

  private static String firstFailing(Feeds feeds, Map<String, Mood> known) {
    return feeds.feeds().stream()
        .map(Feed::slug)
        .filter(slug -> known.get(slug) == Mood.FAILING)
        .findFirst()
        .orElseThrow();
  }

  private static Notice unreadable(int polled, String outcome) {
    return new Notice(
        "No feed can be read",
        "%s be read (%s). Is this machine on the internet?"
            .formatted(
                polled == 1
                    ? "The one feed polled so far could not"
                    : "None of the " + polled + " feeds polled so far could",
                outcome),
        true);
  }
}
