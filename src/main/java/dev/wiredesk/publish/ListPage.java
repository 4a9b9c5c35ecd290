package dev.wiredesk.publish;

import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Shows a merged feed to people, as a list that leads on to all that it holds. */
@Component
final class ListPage {

  /** Stories of a day that are shown at once. */
  private static final int OF_A_DAY = 100;

  private final MergedFeeds merged;
  private final Stories stories;
  private final Days days;
  private final DeskAddress address;

  ListPage(MergedFeeds merged, Stories stories, Days days, DeskAddress address) {
    this.merged = merged;
    this.stories = stories;
    this.days = days;
    this.address = address;
  }

  /** The latest stories; or, below the story of that number, those filed before it. */
  ModelAndView latest(Selection selection, @Nullable Long below, Model model) {
    model.addAttribute("title", selection.title());
    model.addAttribute("newest", below == null ? null : selection.page());
    return list(selection, selection.path(), Extent.USUAL.span(), below, model);
  }

  /** The stories first filed on a day in UTC. */
  ModelAndView day(Selection selection, String date, @Nullable Long below, Model model) {
    return switch (days.find(selection, date)) {
      case Days.Found.Here(LocalDate day) -> day(selection, day, below, model);
      case Days.Found.Nothing(String sentence) -> ErrorPage.notFound(sentence, model);
    };
  }

  private ModelAndView day(Selection selection, LocalDate day, @Nullable Long below, Model model) {
    String words = words(day, model);
    LocalDate earlier = days.before(selection, day);
    model.addAttribute("day", words);
    model.addAttribute("title", selection.title() + ", " + words);
    model.addAttribute("newest", selection.page());
    model.addAttribute("earlier", earlier == null ? null : chip(selection, earlier, model));
    model.addAttribute(
        "later", day.isBefore(days.today()) ? chip(selection, day.plusDays(1), model) : null);
    model.addAttribute("documents", documents(selection, day));
    return list(selection, path(selection, day), Span.day(day, OF_A_DAY), below, model);
  }

  private ModelAndView list(
      Selection selection, String path, Span span, @Nullable Long below, Model model) {
    Times times = Page.times(model);
    Excerpt excerpt = Excerpt.of(selection, below == null ? span : span.below(below), stories);
    model.addAttribute("subject", selection.subject());
    model.addAttribute("promise", selection.promise());
    model.addAttribute("subscribe", Subscription.to(selection, address.get()));
    model.addAttribute(
        "stories",
        excerpt.stories().stream().map(s -> StoryCard.of(merged.item(s), times)).toList());
    model.addAttribute("older", older(selection, path, excerpt));
    model.addAttribute("wider", List.of());
    model.addAttribute("within", List.of());
    model.addAttribute("topics", List.of());
    return new ModelAndView("feed", model.asMap());
  }

  /** Where the list goes on; null at its end. */
  private static @Nullable String older(Selection selection, String path, Excerpt excerpt) {
    if (excerpt.unshown() == null) {
      return null;
    }
    return path(path, selection, "before=" + excerpt.stories().getLast().place());
  }

  private static List<Chip> documents(Selection selection, LocalDate day) {
    return Stream.of(Format.values())
        .map(format ->
            new Chip(
                format.label(), new FeedDocument(selection, format, new Extent.Day(day)).address()))
        .toList();
  }

  private static Chip chip(Selection selection, LocalDate day, Model model) {
    return new Chip(words(day, model), path(path(selection, day), selection, ""));
  }

  private static String words(LocalDate day, Model model) {
    return Page.times(model).inFull(day).absolute();
  }

  private static String path(Selection selection, LocalDate day) {
    return selection.path() + "/" + day;
  }

  private static String path(String path, Selection selection, String more) {
    String parameters =
        Stream.of(selection.parameters(), more)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }
}
