package dev.wiredesk.publish;

import dev.wiredesk.publish.QueryFeeds.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The pages of editions and searches. */
@Controller
final class QueryPage {

  private final QueryFeeds queries;
  private final MergedFeeds merged;
  private final DeskAddress address;

  QueryPage(QueryFeeds queries, MergedFeeds merged, DeskAddress address) {
    this.queries = queries;
    this.merged = merged;
    this.address = address;
  }

  /** The front page lists them. */
  @GetMapping("/feeds/editions")
  RedirectView editions() {
    RedirectView list = new RedirectView("/#editions");
    list.setExposeModelAttributes(false);
    list.setPropagateQueryParams(true);
    return list;
  }

  @GetMapping("/feeds/editions/{slug:[^.]+}")
  ModelAndView edition(@PathVariable String slug, Model model) {
    return show(queries.edition(slug), model);
  }

  @GetMapping("/feeds/search")
  ModelAndView search(@RequestParam(name = "q", required = false) @Nullable String q, Model model) {
    model.addAttribute("query", q == null ? "" : q);
    return q == null || q.isBlank()
        ? new ModelAndView("search", model.asMap())
        : show(queries.search(q), model);
  }

  private ModelAndView show(Found found, Model model) {
    return switch (found) {
      case Found.Here(Selection selection) -> page(selection, model);
      case Found.Wrong(int status, String heading, String detail) -> {
        model.addAttribute("heading", heading);
        model.addAttribute("problem", Text.sentence(detail));
        yield new ModelAndView("error", model.asMap(), HttpStatusCode.valueOf(status));
      }
    };
  }

  private ModelAndView page(Selection selection, Model model) {
    Times times = Page.times(model);
    model.addAttribute("title", selection.title());
    model.addAttribute("subject", selection.subject());
    model.addAttribute("promise", selection.promise());
    model.addAttribute("subscribe", Subscription.to(selection, address.get()));
    model.addAttribute(
        "stories",
        merged.items(selection, Extent.USUAL.span()).stream()
            .map(item -> StoryCard.of(item, times))
            .toList());
    model.addAttribute("wider", List.of());
    model.addAttribute("topics", List.of());
    return new ModelAndView("feed", model.asMap(), HttpStatus.OK);
  }
}
