package dev.wiredesk.publish;

import dev.wiredesk.archive.Story.Copy;
import dev.wiredesk.archive.Story.Related;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.Entry.Enclosure.Use;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a merged feed as JSON Feed 1.1. What the format has no word for stands in the extension
 * {@code _wiredesk}: source, agency, rights, the day of a publication without a time, the moment of
 * filing, coded regions and topics, and the copies of the story.
 */
final class JsonFeedWriter {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final JsonGenerator json;
  private final MergedFeed feed;

  private JsonFeedWriter(MergedFeed feed, JsonGenerator json) {
    this.feed = feed;
    this.json = json;
  }

  static byte[] write(MergedFeed feed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      new JsonFeedWriter(feed, json).document();
    }
    return bytes.toByteArray();
  }

  private void document() {
    json.writeStartObject();
    text("version", "https://jsonfeed.org/version/1.1");
    text("title", feed.title());
    text("home_page_url", feed.alternate());
    text("feed_url", feed.self());
    text("description", feed.description());
    text("favicon", feed.icon());
    Chain chain = feed.chain();
    text("next_url", chain == null ? null : chain.onward());
    hub(feed.hub());
    text("language", "en");
    author(feed.desk());
    json.writeObjectPropertyStart("_wiredesk");
    text("updated", feed.updated().toString());
    json.writeEndObject();
    json.writeArrayPropertyStart("items");
    feed.items().forEach(this::item);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void hub(@Nullable String address) {
    if (address != null) {
      json.writeArrayPropertyStart("hubs");
      json.writeStartObject();
      text("type", "WebSub");
      text("url", address);
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  private void item(Item item) {
    json.writeStartObject();
    text("id", item.id());
    text("url", item.link());
    text("title", item.title());
    content(item);
    text("summary", item.lede());
    text("date_published", item.published().toString());
    text("date_modified", item.updated().toString());
    author(item.author());
    text("language", item.language());
    strings(
        "tags", Subject.of(item, feed.regions()).stream().map(Subject::label).distinct().toList());
    attachments(Enclosures.of(item));
    extension(item);
    json.writeEndObject();
  }

  /** An item must have content; where none may be carried the headline stands for it. */
  private void content(Item item) {
    String html = item.html();
    text(html.isBlank() ? "content_text" : "content_html", html.isBlank() ? item.title() : html);
  }

  private void attachments(List<Enclosure> enclosures) {
    Enclosures.picture(enclosures).ifPresent(picture -> text("image", picture.url()));
    List<Enclosure> attached = enclosures.stream().filter(e -> e.use() != Use.THUMBNAIL).toList();
    if (attached.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("attachments");
    for (Enclosure enclosure : attached) {
      json.writeStartObject();
      text("url", enclosure.url());
      text("mime_type", Enclosures.type(enclosure));
      if (enclosure.length() > 0) {
        json.writeNumberProperty("size_in_bytes", enclosure.length());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void extension(Item item) {
    json.writeObjectPropertyStart("_wiredesk");
    text("story", item.page());
    LocalDate day = item.publishedOn();
    text("published_on", day == null ? null : day.toString());
    text("filed", item.filed().toString());
    source(item.source());
    Agency agency = item.agency();
    text("agency", agency == null ? null : agency.title());
    text("rights", item.rights());
    strings("regions", Subject.regions(item).stream().map(Region::code).toList());
    strings("topics", Subject.topics(item).stream().map(Topic::code).toList());
    original(item.original());
    also(item.story().copies());
    related(item.story().related());
    json.writeEndObject();
  }

  private void source(SourceFeed source) {
    json.writeObjectPropertyStart("source");
    text("title", source.title());
    text("feed_url", source.address());
    text("home_page_url", source.link());
    text("id", source.id());
    json.writeEndObject();
  }

  private void original(@Nullable Provenance original) {
    if (original != null) {
      json.writeObjectPropertyStart("original");
      text("source", original.name());
      text("url", original.link());
      json.writeEndObject();
    }
  }

  private void also(List<Copy> copies) {
    json.writeArrayPropertyStart("also");
    for (Copy copy : copies) {
      json.writeStartObject();
      text("source", copy.source());
      text("title", copy.headline());
      text("url", Text.webAddress(copy.link()));
      text("filed", copy.filed().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void related(List<Related> stories) {
    json.writeArrayPropertyStart("related");
    for (Related other : stories) {
      json.writeStartObject();
      text("source", other.source());
      text("title", other.headline());
      text("url", Text.webAddress(other.link()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void author(String name) {
    json.writeArrayPropertyStart("authors");
    json.writeStartObject();
    text("name", name);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> json.writeString(Text.clean(value)));
    json.writeEndArray();
  }

  private void text(String name, @Nullable String value) {
    String clean = value == null ? "" : Text.clean(value);
    if (!clean.isBlank()) {
      json.writeStringProperty(name, clean);
    }
  }
}
