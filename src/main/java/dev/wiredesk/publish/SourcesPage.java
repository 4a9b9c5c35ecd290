package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.poll.PollStates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How every feed is. */
@Controller
final class SourcesPage {

  private final CurrentFeeds feeds;
  private final PollStates states;
  private final Stories stories;

  SourcesPage(CurrentFeeds feeds, PollStates states, Stories stories) {
    this.feeds = feeds;
    this.states = states;
    this.stories = stories;
  }

  @GetMapping("/sources")
  String show(Model model) {
    model.addAttribute(
        "health", Health.of(feeds.get(), states.all(), stories.outlets(), Page.times(model)));
    return "sources";
  }
}
