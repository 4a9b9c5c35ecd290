package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Republish;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Entry.Enclosure;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonFeedWriterTest {

  private static JsonNode feed(Item... items) {
    return new JsonMapper().readTree(JsonFeedWriter.write(Merged.feed(Format.JSON, items)));
  }

  private static JsonNode item(Item item) {
    return feed(item).at("/items/0");
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asString();
  }

  @Test
  void saysWhoTheFeedIs() {
    JsonNode feed = feed(Wire.story().item());
    assertThat(text(feed, "/version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(text(feed, "/title")).isEqualTo("Ukraine · Black Sea desk");
    assertThat(text(feed, "/home_page_url")).isEqualTo("https://desk.example/feeds/ukraine");
    assertThat(text(feed, "/feed_url")).isEqualTo("https://desk.example/feeds/ukraine.json");
    assertThat(text(feed, "/favicon")).isEqualTo("https://desk.example/assets/desk-64.png");
    assertThat(text(feed, "/authors/0/name")).isEqualTo("Black Sea desk");
    assertThat(text(feed, "/_wiredesk/updated")).isEqualTo("2026-08-20T10:53:00Z");
  }

  @Test
  void carriesEachFieldUnderItsName() {
    JsonNode item = item(Wire.story().topics("politics").language("uk").item());
    assertThat(text(item, "/id")).isEqualTo("tag:courier.example,2026:sirin");
    assertThat(text(item, "/url")).isEqualTo("https://courier.example/sea/sirin");
    assertThat(text(item, "/title")).isEqualTo("Wreck of the Sirin found off Odesa");
    assertThat(text(item, "/content_html")).contains("No one was hurt");
    assertThat(text(item, "/summary")).isEqualTo(Wire.LEDE);
    assertThat(text(item, "/date_published")).isEqualTo("2026-08-20T10:48:00Z");
    assertThat(text(item, "/date_modified")).isEqualTo("2026-08-20T10:53:00Z");
    assertThat(text(item, "/authors/0/name")).isEqualTo("Olha Petrenko");
    assertThat(text(item, "/language")).isEqualTo("uk");
    assertThat(text(item, "/tags/0")).isEqualTo("Politics");
    assertThat(text(item, "/tags/1")).isEqualTo("Ukraine");
  }

  @Test
  void saysInItsExtensionWhatTheFormatHasNoWordFor() {
    Item item =
        Wire.story()
            .agency(Agency.DPA)
            .topics("politics")
            .copy("Northern Ledger", "Sunken ferry located", "https://ledger.example/1")
            .item();
    JsonNode own = item(item).at("/_wiredesk");
    assertThat(text(own, "/source/title")).isEqualTo("Harbour Courier");
    assertThat(text(own, "/source/feed_url")).isEqualTo("https://harbour-courier.example/rss.xml");
    assertThat(text(own, "/agency")).isEqualTo("Deutsche Presse-Agentur");
    assertThat(text(own, "/rights")).isEqualTo("© 2026 Harbour Courier");
    assertThat(text(own, "/filed")).isEqualTo("2026-08-20T10:53:00Z");
    assertThat(text(own, "/story")).isEqualTo("https://desk.example/stories/7");
    assertThat(text(own, "/regions/0")).isEqualTo("UA");
    assertThat(text(own, "/topics/0")).isEqualTo("11000000");
    assertThat(text(own, "/also/0/source")).isEqualTo("Northern Ledger");
    assertThat(text(own, "/also/0/url")).isEqualTo("https://ledger.example/1");
  }

  @Test
  void attachesEnclosures() {
    Item item =
        Wire.story().enclosures(new Enclosure("https://courier.example/a.png", null, 77)).item();
    JsonNode written = item(item);
    assertThat(text(written, "/image")).isEqualTo("https://courier.example/a.png");
    assertThat(text(written, "/attachments/0/mime_type")).isEqualTo("image/png");
    assertThat(written.at("/attachments/0/size_in_bytes").asInt()).isEqualTo(77);
  }

  @Test
  void givesNoMoreThanTheSourceAllowsButNeverNothing() {
    JsonNode excerpt = item(Wire.story().item(Republish.EXCERPT));
    assertThat(text(excerpt, "/content_html")).isEqualTo("<p>" + Wire.LEDE + "</p>");
    JsonNode headline = item(Wire.story().item(Republish.HEADLINE));
    assertThat(headline.has("content_html")).isFalse();
    assertThat(headline.has("summary")).isFalse();
    assertThat(text(headline, "/content_text")).isEqualTo("Wreck of the Sirin found off Odesa");
  }
}
