package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/** Lets tests of the whole house poll by a clock of their own. */
public final class Polls {

  private Polls() {}

  /** Polls every feed that is due by then. */
  public static void allDue(ApplicationContext house, Feeds feeds, Instant now) {
    Poller poller = house.getBean(Poller.class);
    PollStates states = house.getBean(PollStates.class);
    for (Feed feed : feeds.feeds()) {
      if (states.find(feed.slug()).map(state -> !state.due().isAfter(now)).orElse(true)) {
        poller.poll(feed);
      }
    }
  }
}
