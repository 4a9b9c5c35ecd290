package dev.wiredesk.publish;

import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.poll.PollStates;
import dev.wiredesk.poll.PushLeases;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How every feed is. */
@Controller
final class SourcesPage {

  /** So long a flood of new ids is told. */
  private static final Duration SHOWN = Duration.ofDays(30);

  private final CurrentFeeds feeds;
  private final PollStates states;
  private final PushLeases leases;
  private final Stories stories;
  private final EntryNames names;
  private final WaitingEntries waiting;
  private final InstantSource clock;

  SourcesPage(
      CurrentFeeds feeds,
      PollStates states,
      PushLeases leases,
      Stories stories,
      EntryNames names,
      WaitingEntries waiting,
      InstantSource clock) {
    this.feeds = feeds;
    this.states = states;
    this.leases = leases;
    this.stories = stories;
    this.names = names;
    this.waiting = waiting;
    this.clock = clock;
  }

  @GetMapping("/sources")
  String show(Model model) {
    model.addAttribute(
        "health",
        Health.of(
            feeds.get(),
            states.all(),
            leases.all(),
            stories.outlets(),
            names.renamings(clock.instant().minus(SHOWN)),
            waiting.held(),
            Page.times(model)));
    return "sources";
  }
}
