package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.poll.PollStates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is on the desk now. */
@Controller
final class FrontPage {

  private static final int LATEST = 40;

  /** Other outlets that make a story the day's. */
  private static final int LEAST_CARRIERS = 2;

  private final MergedFeeds merged;
  private final Stories stories;
  private final CurrentFeeds feeds;
  private final DeskAddress address;
  private final PollStates states;

  FrontPage(
      MergedFeeds merged,
      Stories stories,
      CurrentFeeds feeds,
      DeskAddress address,
      PollStates states) {
    this.merged = merged;
    this.stories = stories;
    this.feeds = feeds;
    this.address = address;
    this.states = states;
  }

  @GetMapping("/")
  String show(Model model) {
    Times times = Page.times(model);
    model.addAttribute("lastChange", stories.lastChange());
    List<StoryCard> latest =
        merged.items(Section.WORLD, Span.latest(LATEST)).stream()
            .map(item -> StoryCard.of(item, times))
            .toList();
    StoryCard top = top(latest);
    model.addAttribute("top", top == null ? List.of() : List.of(top));
    model.addAttribute("stories", latest.stream().filter(card -> !card.equals(top)).toList());
    model.addAttribute("subscribe", Subscription.to(Section.WORLD, address.get()));
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

  /**
   * The latest of those that most outlets carry: what is newest nobody else has had time to take
   * over. Null if none is carried by several.
   */
  private static @Nullable StoryCard top(List<StoryCard> latest) {
    return latest.stream()
        .filter(card -> card.copies().size() >= LEAST_CARRIERS)
        .reduce((one, other) -> other.copies().size() > one.copies().size() ? other : one)
        .orElse(null);
  }
}
