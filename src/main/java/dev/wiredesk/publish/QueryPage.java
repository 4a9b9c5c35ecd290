package dev.wiredesk.publish;

import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.publish.QueryFeeds.Found;
import dev.wiredesk.query.SlowSearch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of editions and searches. */
@Controller
final class QueryPage {

  private static final String DAY = "{day:\\d+-\\d+-\\d+}";

  private final QueryFeeds queries;
  private final ListPage list;

  QueryPage(QueryFeeds queries, ListPage list) {
    this.queries = queries;
    this.list = list;
  }

  /** The front page lists them. */
  @GetMapping("/feeds/editions")
  ModelAndView editions() {
    return Moved.forNow("/#editions");
  }

  @GetMapping("/feeds/editions/{slug:[^.]+}")
  ModelAndView edition(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    return show(queries.edition(slug), null, before, model);
  }

  @GetMapping("/feeds/editions/{slug:[^.]+}/" + DAY)
  ModelAndView editionOn(
      @PathVariable String slug,
      @PathVariable String day,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    return show(queries.edition(slug), day, before, model);
  }

  @GetMapping({"/feeds/search", "/feeds/search/" + DAY})
  ModelAndView search(
      @RequestParam(required = false) @Nullable String q,
      @PathVariable(required = false) @Nullable String day,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    model.addAttribute("query", q == null ? "" : q);
    model.addAttribute("named", q == null ? List.of() : named(q));
    if (q == null || q.isBlank()) {
      return new ModelAndView("search", model.asMap());
    }
    try {
      return show(queries.search(q), day, before, model);
    } catch (SlowSearch e) {
      return show(QueryFeeds.SLOW, null, null, model);
    }
  }

  /** Whoever searches for a region or topic by its name may want the feed that it has. */
  private static List<Chip> named(String words) {
    String name = words.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    return Stream.concat(
            Regions.find(name).stream().map(Section::of),
            Topics.find(name).stream().map(Section::of))
        .map(section -> new Chip(section.title(), section.path()))
        .toList();
  }

  private ModelAndView show(Found found, @Nullable String day, @Nullable Long before, Model model) {
    return switch (found) {
      case Found.Here(Selection selection) ->
          day == null
              ? list.latest(selection, before, model)
              : list.day(selection, day, before, model);
      case Found.Wrong(int status, String heading, String detail) -> {
        model.addAttribute("heading", heading);
        yield ErrorPage.of(HttpStatusCode.valueOf(status), Text.sentence(detail), model);
      }
    };
  }
}
