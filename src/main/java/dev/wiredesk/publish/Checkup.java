package dev.wiredesk.publish;

import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.poll.PollStates;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.PushLeases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks how feeds are, with all that an operator may want to know of them. */
@Component
final class Checkup {

  /** So long a flood of new ids is told. */
  private static final Duration SHOWN = Duration.ofDays(30);

  private final CurrentFeeds feeds;
  private final PollStates states;
  private final PushLeases leases;
  private final Stories stories;
  private final EntryNames names;
  private final WaitingEntries waiting;

  Checkup(
      CurrentFeeds feeds,
      PollStates states,
      PushLeases leases,
      Stories stories,
      EntryNames names,
      WaitingEntries waiting) {
    this.feeds = feeds;
    this.states = states;
    this.leases = leases;
    this.stories = stories;
    this.names = names;
    this.waiting = waiting;
  }

  /** Every feed of feeds.yml. */
  Health all(Times times) {
    return health(feeds.get(), states.all(), leases.all(), stories.outlets(), times);
  }

  /** One of them; what is known of the others is not read. */
  Health.Row one(Feed feed, Times times) {
    String slug = feed.slug();
    Feeds alone = new Feeds(feeds.get().masthead(), List.of(feed), List.of());
    Map<String, String> outlet =
        stories.outlet(slug).map(name -> Map.of(slug, name)).orElse(Map.of());
    return health(alone, states.find(slug).stream().toList(), leases.of(slug), outlet, times)
        .rows()
        .getFirst();
  }

  /** Few feeds have come with new ids or are under embargo, so those are read as they are. */
  private Health health(
      Feeds some,
      List<PollState> known,
      List<PushLease> pushed,
      Map<String, String> outlets,
      Times times) {
    return Health.of(
        some,
        known,
        pushed,
        outlets,
        names.renamings(times.now().minus(SHOWN)),
        waiting.held(),
        times);
  }
}
