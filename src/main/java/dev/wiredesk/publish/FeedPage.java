package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Stories.Cell;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.publish.Sections.Found;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page for people who open a merged feed's address in a browser. */
@Controller
final class FeedPage {

  /** No topic is named like a date. */
  private static final String DAY = "\\d+-\\d+-\\d+";

  private final MergedFeeds merged;
  private final Stories stories;
  private final DeskAddress address;

  FeedPage(MergedFeeds merged, Stories stories, DeskAddress address) {
    this.merged = merged;
    this.stories = stories;
    this.address = address;
  }

  /** A link to a neighbouring merged feed. */
  record Neighbour(String label, String href, int stories) {}

  @GetMapping("/feeds/{region:[^.]+}")
  ModelAndView region(@PathVariable String region, Model model) {
    return show(Sections.find(region, null), model);
  }

  @GetMapping("/feeds/{region:[^.]+}/{topic:[^.]+}")
  ModelAndView topic(@PathVariable String region, @PathVariable String topic, Model model) {
    return topic.matches(DAY)
        ? day(Sections.find(region, null), topic, model)
        : show(Sections.find(region, topic), model);
  }

  @GetMapping("/feeds/{region:[^.]+}/{topic:[^.]+}/{day:" + DAY + "}")
  ModelAndView day(
      @PathVariable String region,
      @PathVariable String topic,
      @PathVariable String day,
      Model model) {
    return day(Sections.find(region, topic), day, model);
  }

  private static ModelAndView day(Found found, String day, Model model) {
    return switch (found) {
      case Found.Here(Section section) -> onlyFeeds(section, day, model);
      case Found.Moved(Section section) -> onlyFeeds(section, day, model);
      case Found.Nothing nothing -> missing(nothing, model);
    };
  }

  /** The document of a day is there for readers, which go back to it, and has no page. */
  private static ModelAndView onlyFeeds(Section section, String day, Model model) {
    List<Chip> feeds =
        Stream.of(Format.values())
            .map(format ->
                new Chip(
                    "%s, %s (%s)".formatted(section.title(), day, format.label()),
                    section.path() + "/" + day + "." + format.extension()))
            .toList();
    model.addAttribute("problem", "The stories of one day are there as a feed, not as a page.");
    return notFound(feeds, model);
  }

  private ModelAndView show(Found found, Model model) {
    return switch (found) {
      case Found.Here(Section section) -> page(section, model);
      case Found.Moved(Section section) -> moved(section);
      case Found.Nothing nothing -> missing(nothing, model);
    };
  }

  private ModelAndView page(Section section, Model model) {
    Times times = Page.times(model);
    URI desk = address.get();
    Map<Cell, Integer> counts = stories.counts();
    model.addAttribute("title", section.title());
    model.addAttribute("subject", section.subject());
    model.addAttribute("promise", section.promise());
    model.addAttribute("subscribe", Subscription.to(section, desk));
    model.addAttribute(
        "stories",
        merged.items(section, Extent.USUAL.span()).stream()
            .map(item -> StoryCard.of(item, times))
            .toList());
    model.addAttribute("wider", wider(section, counts));
    model.addAttribute("topics", topics(section, counts));
    return new ModelAndView("feed", model.asMap());
  }

  /** The same topic in the areas around the region, and the region without the topic. */
  private static List<Neighbour> wider(Section section, Map<Cell, Integer> counts) {
    Stream<Section> areas =
        Regions.enclosing(section.region()).stream()
            .skip(1)
            .map(area -> new Section(area, section.topic()));
    Stream<Section> allTopics =
        section.topic() == null ? Stream.of() : Stream.of(Section.of(section.region()));
    return Stream.concat(allTopics, areas)
        .map(wider -> neighbour(wider, wider.title(), counts))
        .toList();
  }

  private static List<Neighbour> topics(Section section, Map<Cell, Integer> counts) {
    Region region = section.region();
    return Topics.all().stream()
        .filter(topic -> !topic.equals(section.topic()))
        .map(topic -> neighbour(new Section(region, topic), Chip.name(topic), counts))
        .filter(neighbour -> neighbour.stories() > 0)
        .toList();
  }

  private static Neighbour neighbour(Section section, String label, Map<Cell, Integer> counts) {
    return new Neighbour(label, section.path(), counts.getOrDefault(section.cell(), 0));
  }

  private static ModelAndView moved(Section section) {
    RedirectView redirect = new RedirectView(section.path());
    redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    redirect.setExposeModelAttributes(false);
    redirect.setPropagateQueryParams(true);
    return new ModelAndView(redirect);
  }

  private static ModelAndView missing(Found.Nothing nothing, Model model) {
    model.addAttribute("problem", UnknownFeed.sentence(nothing));
    return notFound(
        nothing.nearest().stream().map(near -> new Chip(near.title(), near.path())).toList(),
        model);
  }

  private static ModelAndView notFound(List<Chip> nearest, Model model) {
    model.addAttribute("nearest", nearest);
    return new ModelAndView("error", model.asMap(), HttpStatus.NOT_FOUND);
  }
}
