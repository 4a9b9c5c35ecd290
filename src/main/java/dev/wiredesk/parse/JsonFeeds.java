package dev.wiredesk.parse;

import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.Entry.Category;
import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.ParseResult.Unreadable;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeeds {

  private static final String VERSION = "://jsonfeed.org/version/";
  private static final int MAX_LISTED = 50;

  private final JsonNode feed;
  private final URI location;
  private final Repairs repairs;
  private final Keys keys;

  private JsonFeeds(JsonNode feed, URI location, Repairs repairs) {
    this.feed = feed;
    this.location = location;
    this.repairs = repairs;
    this.keys = Keys.of(items(feed), item -> string(item, "id"), this::link);
  }

  private static List<JsonNode> items(JsonNode feed) {
    return feed.path("items").valueStream().filter(JsonNode::isObject).toList();
  }

  static ParseResult read(String text, Document document, Repairs repairs) {
    URI location = document.location();
    JsonNode feed = JsonTree.read(text, repairs);
    if (feed == null) {
      return new Unreadable("the server sent JSON that is broken or cut short");
    }
    String version = string(feed, "version");
    return feed.path("items").isArray() && version != null && version.contains(VERSION)
        ? new JsonFeeds(feed, location, repairs)
            .feed(version)
            .with(PushOffer.of(document.links(), PushOffer.Named.in(feed), location))
        : new Unreadable("the server sent JSON that is not a JSON Feed");
  }

  private ParsedFeed feed(String version) {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (entries.size() == Gate.MAX_ENTRIES) {
        repairs.add("left out entries beyond the first 2,000");
        break;
      }
      if (item.isObject()) {
        entries.add(entry(item));
      }
    }
    return new ParsedFeed(
        version.endsWith("1.1") ? "JSON Feed 1.1" : "JSON Feed 1.0",
        null,
        string(feed, "title"),
        Links.absolute(string(feed, "home_page_url"), location),
        string(feed, "description"),
        Fields.tag(string(feed, "language")),
        null,
        null,
        null,
        Skips.NONE,
        List.copyOf(entries),
        repairs.list(),
        null);
  }

  /** JSON Feed 1.1: an id is ideally the address of the item. */
  private @Nullable String link(JsonNode item) {
    String url = string(item, "url");
    String own = Links.absolute(url != null ? url : string(item, "external_url"), location);
    return own != null ? own : Permalinks.web(string(item, "id"));
  }

  private Entry entry(JsonNode item) {
    String id = string(item, "id");
    String link = link(item);
    String title = string(item, "title");
    String html = string(item, "content_html");
    String text = string(item, "content_text");
    String language = Fields.tag(string(item, "language"));
    Keys.Key key = keys.next(id, link, title, html != null ? html : text);
    return new Entry(
        key.key(),
        key.rung(),
        id,
        link,
        title,
        summary(item),
        html != null || text == null ? html : literally(text),
        authors(item),
        Dates.read(string(item, "date_published")),
        Dates.read(string(item, "date_modified")),
        categories(item),
        enclosures(item),
        language != null ? language : Fields.tag(string(feed, "language")),
        null,
        null);
  }

  /** Plain text by the format, HTML in many a feed. */
  private static @Nullable String summary(JsonNode item) {
    String summary = string(item, "summary");
    return summary == null ? null : PlainText.withMentions(summary);
  }

  /** HTML only where something in the text could be taken for it. */
  private static String literally(String text) {
    boolean isOdd = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return isOdd ? PlainText.html(text) : text;
  }

  /** 1.1 has a list of authors, 1.0 had one; an item without has those of the feed. */
  private List<String> authors(JsonNode item) {
    List<String> own = names(item);
    return own.isEmpty() ? names(feed) : own;
  }

  /** Some write the one author where the list belongs. */
  private static List<String> names(JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    JsonNode authors = node.path("authors");
    addIfPresent(names, Fields.brief(string(authors, "name")));
    for (JsonNode author : authors) {
      addIfPresent(names, Fields.brief(string(author, "name")));
    }
    if (names.isEmpty()) {
      addIfPresent(names, Fields.brief(string(node.path("author"), "name")));
    }
    return List.copyOf(names);
  }

  private static void addIfPresent(Set<String> names, @Nullable String name) {
    if (name != null && names.size() < MAX_LISTED) {
      names.add(name);
    }
  }

  private static List<Category> categories(JsonNode item) {
    return item.path("tags")
        .valueStream()
        .map(tag -> tag.isString() ? Fields.brief(CharacterReferences.legal(tag.asString())) : null)
        .<Category>mapMulti((term, out) -> {
          if (term != null) {
            out.accept(new Category(term, null, null));
          }
        })
        .limit(MAX_LISTED)
        .toList();
  }

  private List<Enclosure> enclosures(JsonNode item) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      String url = Links.absolute(string(attachment, "url"), location);
      if (url != null && enclosures.size() < MAX_LISTED) {
        long length = Math.max(0, attachment.path("size_in_bytes").asLong(0));
        String type = Fields.brief(string(attachment, "mime_type"));
        enclosures.add(new Enclosure(url, type, length));
      }
    }
    String image = Links.absolute(string(item, "image"), location);
    if (image != null) {
      enclosures.add(new Enclosure(image, "image/*", 0));
    }
    return List.copyOf(enclosures);
  }

  /** Numbers count as strings: JSON Feed 1.1 says so of ids. */
  private static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber()
        ? Fields.clean(Mojibake.undone(CharacterReferences.legal(value.asString())))
        : null;
  }
}
