package dev.wiredesk.quality;

import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import dev.wiredesk.parse.ParseResult;
import dev.wiredesk.parse.ParseResult.Page;
import dev.wiredesk.parse.ParseResult.Unreadable;
import dev.wiredesk.parse.ParsedFeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parser read, in the words of the scorer. */
final class FeedPrediction {

  private FeedPrediction() {}

  static Map<String, ?> of(String file, ParseResult result) {
    return switch (result) {
      case Unreadable(var reason) -> Map.of("file", file, "ok", false, "error", reason);
      case Page _ -> Map.of("file", file, "ok", false, "error", "a web page");
      case ParsedFeed feed ->
          Map.of(
              "file",
              file,
              "ok",
              true,
              "feed",
              feed(feed),
              "entries",
              feed.entries().stream().map(FeedPrediction::entry).toList());
    };
  }

  private static Map<String, Object> feed(ParsedFeed feed) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "title", feed.title());
    put(fields, "link", feed.link());
    put(fields, "description", feed.description());
    put(fields, "language", feed.language());
    put(fields, "date", instant(feed.updated()));
    return fields;
  }

  private static Map<String, Object> entry(Entry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "title", entry.title());
    put(fields, "link", entry.link());
    put(fields, "id", entry.id());
    put(fields, "author", String.join(", ", entry.authors()));
    put(fields, "published", instant(entry.published()));
    put(fields, "updated", instant(entry.updated()));
    put(fields, "summary", entry.summary());
    put(fields, "content", entry.content());
    put(fields, "tags", entry.categories().stream().map(Entry.Category::term).toList());
    put(fields, "enclosures", entry.enclosures().stream().map(Entry.Enclosure::url).toList());
    return fields;
  }

  private static @Nullable String instant(@Nullable Moment moment) {
    return moment == null ? null : moment.instant().toString();
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null && !value.equals("") && !value.equals(List.of())) {
      fields.put(name, value);
    }
  }
}
