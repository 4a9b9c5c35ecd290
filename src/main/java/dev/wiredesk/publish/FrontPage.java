package dev.wiredesk.publish;

import dev.wiredesk.archive.Carried;
import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.poll.Mood;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.poll.PollStates;
import java.time.Duration;
import java.time.InstantSource;
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

  private static final Duration LATELY = Duration.ofDays(1);

  /** Other outlets that make a story the day's. */
  private static final int LEAST_CARRIERS = 2;

  private final MergedFeeds merged;
  private final Stories stories;
  private final Carried carried;
  private final CurrentFeeds feeds;
  private final DeskAddress address;
  private final PollStates states;
  private final InstantSource clock;

  FrontPage(
      MergedFeeds merged,
      Stories stories,
      Carried carried,
      CurrentFeeds feeds,
      PollStates states,
      DeskAddress address,
      InstantSource clock) {
    this.merged = merged;
    this.stories = stories;
    this.carried = carried;
    this.feeds = feeds;
    this.states = states;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping("/")
  String show(Model model) {
    Times times = Page.times(model);
    model.addAttribute("lastChange", stories.lastChange());
    List<Item> latest = merged.items(Section.WORLD, Span.latest(LATEST));
    List<Item> top = top();
    List<Long> shown = top.stream().map(item -> item.story().id()).toList();
    model.addAttribute("top", cards(top, times));
    model.addAttribute(
        "stories",
        cards(latest.stream().filter(item -> !shown.contains(item.story().id())).toList(), times));
    model.addAttribute("older", older(latest));
    model.addAttribute("subscribe", Subscription.to(Section.WORLD, address.get()));
    model.addAttribute("editions", editions());
    Map<String, Mood> known = states.moods();
    model.addAttribute("moods", Moods.of(feeds.get(), known));
    if (latest.isEmpty()) {
      model.addAttribute("notice", Notice.ofAnEmptyDesk(feeds.get(), known, this::outcome));
    } else {
      model.addAttribute("index", SectionIndex.of(stories.counts()));
    }
    return "front";
  }

  private String outcome(String feed) {
    return states.find(feed).map(PollState::outcome).orElse("no answer");
  }

  /** Where the list goes on; null if it shows all. */
  private static @Nullable String older(List<Item> latest) {
    return latest.size() < LATEST
        ? null
        : Section.WORLD.page() + "?before=" + latest.getLast().story().id();
  }

  /** Those without stories too: an edition is there to be subscribed to before they come. */
  private List<Chip> editions() {
    return feeds.get().editions().stream()
        .map(EditionSelection::new)
        .map(edition -> new Chip(edition.title(), edition.path()))
        .toList();
  }

  /**
   * What most outlets have carried within a day: what is newest nobody else has had time to take
   * over. Empty if nothing is carried by several.
   */
  private List<Item> top() {
    return carried.most(clock.instant().minus(LATELY), LEAST_CARRIERS).stream()
        .flatMap(number -> stories.numbered(List.of(number)).stream())
        .map(merged::item)
        .toList();
  }

  private static List<StoryCard> cards(List<Item> items, Times times) {
    return items.stream().map(item -> StoryCard.of(item, times)).toList();
  }
}
