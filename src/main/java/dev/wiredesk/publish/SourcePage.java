package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One feed: how it is, what happens next, and the stories that it brought or carries. */
@Controller
final class SourcePage {

  private static final int AT_ONCE = 40;

  private final CurrentFeeds feeds;
  private final Checkup checkup;
  private final Stories stories;
  private final MergedFeeds merged;

  SourcePage(CurrentFeeds feeds, Checkup checkup, Stories stories, MergedFeeds merged) {
    this.feeds = feeds;
    this.checkup = checkup;
    this.stories = stories;
    this.merged = merged;
  }

  @GetMapping("/sources/{slug:[a-z0-9][a-z0-9-]{0,63}}")
  ModelAndView show(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    Times times = Page.times(model);
    Optional<Feed> feed = feeds.feed(slug);
    Health.@Nullable Row row = feed.map(known -> checkup.one(known, times)).orElse(null);
    String name = row == null ? stories.outlet(slug).orElse(null) : row.source();
    if (name == null) {
      return ErrorPage.notFound("feeds.yml lists no feed “" + slug + "”.", model);
    }
    model.addAttribute("name", name);
    model.addAttribute("row", row);
    model.addAttribute("newest", before == null ? null : "/sources/" + slug);
    list(slug, before, times, model);
    return new ModelAndView("source", model.asMap());
  }

  private void list(String slug, @Nullable Long before, Times times, Model model) {
    List<Story> found = stories.broughtBy(slug, before, AT_ONCE + 1);
    List<Story> shown = found.stream().limit(AT_ONCE).toList();
    model.addAttribute(
        "stories", shown.stream().map(s -> StoryCard.of(merged.item(s), times)).toList());
    model.addAttribute(
        "older",
        found.size() > AT_ONCE ? "/sources/" + slug + "?before=" + shown.getLast().id() : null);
  }
}
