package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.poll.PollStates;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is on the desk now. */
@Controller
final class FrontPage {

  private static final int LATEST = 40;

  private final MergedFeeds merged;
  private final Stories stories;
  private final CurrentFeeds feeds;
  private final PollStates states;

  FrontPage(MergedFeeds merged, Stories stories, CurrentFeeds feeds, PollStates states) {
    this.merged = merged;
    this.stories = stories;
    this.feeds = feeds;
    this.states = states;
  }

  @GetMapping("/")
  String show(Model model) {
    Times times = Page.times(model);
    List<StoryCard> latest =
        merged.items(Section.WORLD, Span.latest(LATEST)).stream()
            .map(item -> StoryCard.of(item, times))
            .toList();
    model.addAttribute("stories", latest);
    model.addAttribute("subscribe", Subscription.to(Section.WORLD, feeds.get().masthead().url()));
    model.addAttribute(
        "health",
        Health.of(feeds.get(), states.all(), List.of(), stories.outlets(), Map.of(), times));
    if (latest.isEmpty()) {
      model.addAttribute("notice", Notice.ofAnEmptyDesk(feeds.get(), states.all()));
    } else {
      model.addAttribute("grid", Grid.of(stories.counts()));
    }
    return "front";
  }
}
