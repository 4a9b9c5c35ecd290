package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.Subscriptions;
import dev.wiredesk.parse.Subscriptions.Subscription;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What a reader is given to import. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpmlTest {

  private RunningDesk desk;

  @BeforeAll
  void start() {
    desk = SampleDesk.startWithEditions();
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  private List<Element> folders(String path) throws Exception {
    return Xml.children(Xml.child(Xml.root(desk.bytes(path).body()), "body"), "outline");
  }

  private static List<String> feeds(Element folder) {
    return Xml.attributes(folder, "outline", "xmlUrl").stream()
        .map(address -> address.replace("https://desk.example/feeds/", ""))
        .toList();
  }

  @Test
  void offersRegionsTopicsAndEditionsThatHaveStories() throws Exception {
    List<Element> folders = folders("/opml");
    assertThat(folders.stream().map(folder -> folder.getAttribute("text")))
        .containsExactly("Regions", "Topics", "Editions");
    assertThat(feeds(folders.get(0)))
        .contains("world.atom", "eastern-europe.atom", "ukraine.atom")
        .noneMatch(feed -> feed.contains("/"))
        .doesNotContain("peru.atom");
    assertThat(feeds(folders.get(1)))
        .contains("world/conflict.atom", "world/weather.atom")
        .doesNotContain("world/sport.atom", "world/armed-conflict.atom");
    assertThat(feeds(folders.get(2))).containsExactly("editions/wrecks.atom");
  }

  @Test
  void offersEveryCellOfTheGridToWhoeverAsksForAll() throws Exception {
    List<Element> folders = folders("/opml?all");
    assertThat(folders.stream().flatMap(folder -> feeds(folder).stream()))
        .contains("world.atom", "ukraine/conflict.atom", "lebanon/economy.atom")
        .contains("editions/wrecks.atom")
        .doesNotContain("editions/regattas.atom", "lebanon/sport.atom");
    assertThat(desk.get("/opml?all&by=topic").body()).isEqualTo(desk.get("/opml?by=topic").body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/opml", "/opml?all", "/opml?by=topic"})
  void offersTheWholeDeskWhereThereAreNoStoriesYet(String path) throws Exception {
    try (RunningDesk empty =
        RunningDesk.start(new FixedStories(List.of()), List.of(), SampleDesk.feeds())) {
      Element body = Xml.child(Xml.root(empty.bytes(path).body()), "body");
      assertThat(feeds(Xml.child(body, "outline"))).containsExactly("world.atom");
    }
  }

  @ParameterizedTest
  @CsvSource({"/opml, Black-Sea-desk", "/sources.opml, Black-Sea-desk-sources"})
  void isSavedUnderTheNameOfTheDesk(String path, String name) {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; filename=\"" + name + ".opml\";");
  }

  @Test
  void givesNamesInAnyScriptToThoseWhoKnowThem() {
    assertThat(FileName.attachment("Île d’Oléron: \"news\"", "opml"))
        .isEqualTo(
            "attachment; filename=\"Ile-d-Oleron-news.opml\";"
                + " filename*=UTF-8''%C3%8Ele%20d%E2%80%99Ol%C3%A9ron%20news.opml");
    assertThat(FileName.attachment("Київ", "opml"))
        .isEqualTo(
            "attachment; filename=\"wiredesk.opml\";"
                + " filename*=UTF-8''%D0%9A%D0%B8%D1%97%D0%B2.opml");
  }

  @Test
  void listsTheSourcesByTheNamesThatPagesGiveThem() {
    Feed known = Feed.of("harbour-courier", URI.create("https://courier.example/rss"));
    Feed silent = Feed.of("delta-radio", URI.create("https://delta.example/rss"));
    FixedStories stories = new FixedStories(List.of(Wire.story().make()));
    try (RunningDesk named =
        RunningDesk.start(stories, List.of(), RunningDesk.feeds(known, silent))) {
      byte[] list = named.bytes("/sources.opml").body();
      assertThat(Subscriptions.read(new Document(URI.create("https://desk.example"), null, list)))
          .contains(
              List.of(
                  new Subscription("Harbour Courier", "https://courier.example/rss", ""),
                  new Subscription("delta-radio", "https://delta.example/rss", "")));
    }
  }
}
