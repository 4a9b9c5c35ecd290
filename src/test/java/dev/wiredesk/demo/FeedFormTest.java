package dev.wiredesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedFormTest {

  private static final Instant NOW = Instant.parse("2025-02-13T10:00:30Z");
  private static final Bulletin BULLETIN = new Bulletin(Outlet.load());

  static List<Outlet> wellFormedXml() {
    return Outlet.load().stream()
        .filter(outlet -> outlet.form() != FeedForm.JSON)
        .filter(outlet -> outlet.temper() != Temper.BROKEN && outlet.temper() != Temper.LOST)
        .toList();
  }

  static List<Outlet> json() {
    return Outlet.load().stream().filter(outlet -> outlet.form() == FeedForm.JSON).toList();
  }

  @ParameterizedTest
  @MethodSource("wellFormedXml")
  void writesWellFormedXmlWithAllItems(Outlet outlet) throws Exception {
    Document document = parsed(written(outlet));
    String entry = outlet.form() == FeedForm.ATOM ? "entry" : "item";
    assertThat(document.getElementsByTagName(entry).getLength()).isEqualTo(Bulletin.LISTED);
    String id =
        switch (outlet.form()) {
          case RSS -> text(document, "guid");
          case ATOM ->
              ((Element) document.getElementsByTagName("entry").item(0))
                  .getElementsByTagName("id")
                  .item(0)
                  .getTextContent();
          default ->
              ((Element) document.getElementsByTagName("item").item(0)).getAttribute("rdf:about");
        };
    assertThat(id).isEqualTo(BULLETIN.items(outlet, NOW).getFirst().id());
  }

  @ParameterizedTest
  @MethodSource("json")
  void writesJsonFeed(Outlet outlet) {
    JsonNode feed = JsonMapper.builder().build().readTree(written(outlet));
    Item first = BULLETIN.items(outlet, NOW).getFirst();
    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.get("items").size()).isEqualTo(Bulletin.LISTED);
    JsonNode item = feed.get("items").get(0);
    assertThat(item.get("id").asString()).isEqualTo(first.id());
    assertThat(item.get("content_html").asString()).isEqualTo(Furniture.around(first));
  }

  @Test
  void breaksOneFeedInThreeWays() {
    Outlet outlet =
        Outlet.load().stream().filter(o -> o.temper() == Temper.BROKEN).findFirst().orElseThrow();
    String xml = written(outlet);
    assertThat(xml).contains("<title>Kelp & Coral", "&mdash;");
    assertThat(xml).doesNotContain("</category></item>").endsWith("</rss>\n");
    assertThatThrownBy(() -> parsed(xml)).isInstanceOf(SAXParseException.class);
  }

  @Test
  void publishesInEveryFormat() {
    Map<FeedForm, Long> forms =
        Outlet.load().stream().collect(Collectors.groupingBy(Outlet::form, Collectors.counting()));
    assertThat(forms).containsOnlyKeys(FeedForm.values());
    assertThat(forms.get(FeedForm.ATOM)).isGreaterThanOrEqualTo(2);
    assertThat(forms.get(FeedForm.JSON)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void surroundsTheCopyWithFurniture() {
    Outlet lantern =
        Outlet.load().stream()
            .filter(o -> o.slug().equals("pontoon-lantern"))
            .findFirst()
            .orElseThrow();
    Item item =
        BULLETIN.items(lantern, NOW).stream()
            .filter(i -> i.run().wire() == Wire.AP)
            .findFirst()
            .orElseThrow();
    assertThat(Furniture.around(item))
        .contains(
            "Breaking News · " + item.story().place().area(),
            "• PublishedFebruary 13, 2025",
            "Source: AP Photo",
            ", Associated Press",
            "(AP) — ",
            "<script>",
            "width=\"1\"",
            Furniture.body(item));
    assertThat(item.link()).contains("utm_source=rss");
  }

  @Test
  void leavesNoPlaceholderInTheFurniture() {
    for (Outlet outlet : Outlet.load()) {
      if (outlet.temper() != Temper.LOST) {
        assertThat(BULLETIN.items(outlet, NOW))
            .extracting(Furniture::around)
            .noneMatch(html -> html.matches("(?s).*\\{[a-zA-Z]+}.*"));
      }
    }
  }

  private static String written(Outlet outlet) {
    return outlet.form().write(outlet, BULLETIN.items(outlet, NOW));
  }

  private static String text(Document document, String name) {
    return document.getElementsByTagName(name).item(0).getTextContent();
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    builder.setErrorHandler(null);
    return builder.parse(new InputSource(new StringReader(xml)));
  }
}
