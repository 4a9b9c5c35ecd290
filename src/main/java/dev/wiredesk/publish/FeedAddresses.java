package dev.wiredesk.publish;

import dev.wiredesk.publish.Sections.Found;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which document an address means. */
@Component
final class FeedAddresses {

  private static final Pattern FEED =
      Pattern.compile(
          "/feeds/(?<region>[^./]+)(?:/(?<topic>[^./]+?))??(?:/(?<day>\\d{4}-\\d\\d-\\d\\d))?"
              + "\\.(?<format>[a-z0-9]+)");
  private static final Pattern REGION = Pattern.compile("/regions/([^./]+)");

  private final UnknownFeed unknown;
  private final QueryFeeds queries;
  private final Days days;

  FeedAddresses(UnknownFeed unknown, QueryFeeds queries, Days days) {
    this.unknown = unknown;
    this.queries = queries;
    this.days = days;
  }

  /**
   * @param path decoded
   * @param parameters decoded; those that mean nothing here are passed over
   */
  Asked find(String path, Map<String, String> parameters) {
    return switch (path) {
      case "/opml" -> merged(parameters);
      case "/sources.opml" -> new Asked.Outlines(OpmlList.SOURCES);
      default -> {
        Matcher feed = FEED.matcher(path);
        Matcher region = REGION.matcher(path);
        yield feed.matches()
            ? feed(feed, parameters)
            : region.matches() ? region(region.group(1)) : new Asked.Other();
      }
    };
  }

  private static Asked merged(Map<String, String> parameters) {
    String grouping = parameters.get("by");
    if (grouping == null && !parameters.containsKey("all")) {
      return new Asked.Outlines(OpmlList.CHOICE);
    }
    return switch (grouping == null ? "region" : grouping) {
      case "region" -> new Asked.Outlines(OpmlList.BY_REGION);
      case "topic" -> new Asked.Outlines(OpmlList.BY_TOPIC);
      default -> refused(400, "by is region or topic: /opml?by=topic.");
    };
  }

  private Asked feed(Matcher address, Map<String, String> parameters) {
    Optional<Format> format = Format.of(address.group("format"));
    if (format.isEmpty()) {
      return refused(404, "Feeds end in .atom, .rss or .json.");
    }
    String region = address.group("region");
    String topic = address.group("topic");
    if (region.equals("editions") && topic != null) {
      return queried(queries.edition(topic), format.get(), address.group("day"), parameters);
    }
    if (region.equals("search") && topic == null) {
      return queried(
          queries.search(parameters.get("q")), format.get(), address.group("day"), parameters);
    }
    return switch (Sections.find(region, topic)) {
      case Found.Here(Section section) ->
          document(section, format.get(), address.group("day"), parameters);
      case Found.Moved(Section section) ->
          new Asked.Elsewhere(Reply.moved(path(section, format.get(), address.group("day"))));
      case Found.Nothing nothing -> new Asked.Elsewhere(unknown.in(format.get(), nothing));
    };
  }

  private static String path(Section section, Format format, @Nullable String day) {
    return section.path() + (day == null ? "" : "/" + day) + "." + format.extension();
  }

  private Asked queried(
      QueryFeeds.Found found, Format format, @Nullable String day, Map<String, String> parameters) {
    return switch (found) {
      case QueryFeeds.Found.Here(Selection selection) ->
          document(selection, format, day, parameters);
      case QueryFeeds.Found.Wrong wrong -> refused(wrong.status(), wrong.sentence());
    };
  }

  /** The document of a selection that the rest of its address asks for. */
  private Asked document(
      Selection selection, Format format, @Nullable String day, Map<String, String> parameters) {
    try {
      return day == null
          ? new Asked.Feed(new FeedDocument(selection, format, Extents.of(parameters)))
          : day(selection, format, day, parameters);
    } catch (IllegalArgumentException e) {
      return refused(400, String.valueOf(e.getMessage()));
    }
  }

  private Asked day(
      Selection selection, Format format, String date, Map<String, String> parameters) {
    return switch (days.find(selection, date)) {
      case Days.Found.Here(LocalDate day) ->
          new Asked.Feed(new FeedDocument(selection, format, Extents.of(day, parameters)));
      case Days.Found.Nothing(String sentence) -> refused(404, sentence);
    };
  }

  private Asked region(String code) {
    return new Asked.Elsewhere(
        switch (Sections.find(code, null)) {
          case Found.Here(Section section) -> Reply.moved(section.path());
          case Found.Moved(Section section) -> Reply.moved(section.path());
          case Found.Nothing nothing -> unknown.in(Format.ATOM, nothing);
        });
  }

  private static Asked refused(int status, String sentence) {
    return new Asked.Elsewhere(Reply.text(status, sentence + "\n"));
  }
}
