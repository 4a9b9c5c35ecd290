package dev.wiredesk.publish;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How every feed is, and whether feeds.yml is in force as it stands. */
@Controller
final class SourcesPage {

  private final CurrentFeeds feeds;
  private final Checkup checkup;

  SourcesPage(CurrentFeeds feeds, Checkup checkup) {
    this.feeds = feeds;
    this.checkup = checkup;
  }

  @GetMapping("/sources")
  String show(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Health health = checkup.all(Page.times(model));
    model.addAttribute("health", health);
    model.addAttribute("list", SourceList.of(health, state, q, page));
    model.addAttribute("mistakes", mistakes());
    return "sources";
  }

  /** As {@code check} words them. */
  private List<String> mistakes() {
    return feeds.refused().stream()
        .flatMap(refused -> refused.problems().stream())
        .map(Problem::toString)
        .toList();
  }
}
