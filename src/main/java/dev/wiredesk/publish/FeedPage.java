package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.publish.Sections.Found;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page for people who open a merged feed's address in a browser. */
@Controller
final class FeedPage {

  /** No topic is named like a date. */
  private static final String DAY = "\\d+-\\d+-\\d+";

  private final ListPage list;
  private final Stories stories;

  FeedPage(ListPage list, Stories stories) {
    this.list = list;
    this.stories = stories;
  }

  @GetMapping("/feeds/{region:[^.]+}")
  ModelAndView region(
      @PathVariable String region,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    return show(Sections.find(region, null), before, model);
  }

  @GetMapping("/feeds/{region:[^.]+}/{topic:[^.]+}")
  ModelAndView topic(
      @PathVariable String region,
      @PathVariable String topic,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    return topic.matches(DAY)
        ? day(Sections.find(region, null), topic, before, model)
        : show(Sections.find(region, topic), before, model);
  }

  @GetMapping("/feeds/{region:[^.]+}/{topic:[^.]+}/{day:" + DAY + "}")
  ModelAndView day(
      @PathVariable String region,
      @PathVariable String topic,
      @PathVariable String day,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    return day(Sections.find(region, topic), day, before, model);
  }

  private ModelAndView day(Found found, String day, @Nullable Long before, Model model) {
    return switch (found) {
      case Found.Here(Section section) -> list.day(section, day, before, model);
      case Found.Moved(Section section) -> Moved.forGood(section.path() + "/" + day);
      case Found.Nothing nothing -> missing(nothing, model);
    };
  }

  private ModelAndView show(Found found, @Nullable Long before, Model model) {
    return switch (found) {
      case Found.Here(Section section) -> page(section, before, model);
      case Found.Moved(Section section) -> Moved.forGood(section.path());
      case Found.Nothing nothing -> missing(nothing, model);
    };
  }

  private ModelAndView page(Section section, @Nullable Long before, Model model) {
    Map<Cell, Integer> counts = stories.counts();
    ModelAndView page = list.latest(section, before, model);
    page.addObject("wider", wider(section, counts));
    page.addObject("within", within(section, counts));
    page.addObject("topics", topics(section, counts));
    return page;
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
        .map(wider -> Neighbour.of(wider, wider.title(), counts))
        .toList();
  }

  /** The same topic in the regions right below. */
  private static List<Neighbour> within(Section section, Map<Cell, Integer> counts) {
    return RegionTree.sections(counts).keySet().stream()
        .filter(place -> place.isBelow(section.region()))
        .map(place -> new Section(place.region(), section.topic()))
        .map(below -> Neighbour.of(below, below.region().name(), counts))
        .filter(neighbour -> neighbour.stories() > 0)
        .toList();
  }

  /** By name: few know the order of the IPTC. */
  private static List<Neighbour> topics(Section section, Map<Cell, Integer> counts) {
    Region region = section.region();
    return Topics.all().stream()
        .filter(topic -> !topic.equals(section.topic()))
        .sorted(Comparator.comparing(Topic::name))
        .map(topic -> Neighbour.of(new Section(region, topic), topic.name(), counts))
        .filter(neighbour -> neighbour.stories() > 0)
        .toList();
  }

  private static ModelAndView missing(Found.Nothing nothing, Model model) {
    model.addAttribute(
        "nearest",
        nothing.nearest().stream().map(near -> new Chip(near.title(), near.path())).toList());
    return ErrorPage.notFound(UnknownFeed.sentence(nothing), model);
  }
}
