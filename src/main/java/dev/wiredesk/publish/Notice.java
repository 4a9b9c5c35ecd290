package dev.wiredesk.publish;

import dev.wiredesk.feed.Feeds;
import dev.wiredesk.poll.PollState;
import java.util.List;
import java.util.Optional;

/**
 * What the front page says when there is nothing to read yet.
 *
 * @param offersDemo whether the desk without internet would be of use
 */
record Notice(String headline, String text, boolean offersDemo) {

  /** Why there are no stories, as far as the polls tell. */
  static Notice ofAnEmptyDesk(Feeds feeds, List<PollState> states) {
    if (feeds.feeds().isEmpty()) {
      return new Notice("No feeds yet", "feeds.yml lists no feed to subscribe to.", true);
    }
    List<PollState> polled = states.stream().filter(state -> state.lastPoll() != null).toList();
    if (polled.isEmpty()) {
      return new Notice(
          "The first polls are under way",
          "Stories appear here as the feeds answer; look again in a few seconds.",
          false);
    }
    return polled.stream().allMatch(PollState::isFailing)
        ? unreachable(polled)
        : new Notice(
            "Nothing filed yet",
            "%d of %d feeds have been polled, and none had anything to file."
                .formatted(polled.size(), feeds.feeds().size()),
            false);
  }

  private static Notice unreachable(List<PollState> polled) {
    Optional<String> outcome = polled.stream().map(PollState::outcome).findFirst();
    return new Notice(
        "Nothing can be reached",
        "None of the %d feeds polled so far could be read (%s). Is this machine on the internet?"
            .formatted(polled.size(), outcome.orElse("no answer")),
        true);
  }
}
