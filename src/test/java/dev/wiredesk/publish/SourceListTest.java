package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.poll.PollState;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of sources of a desk with two thousand feeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceListTest {

  private static final int FEEDS = 2000;

  private RunningDesk desk;

  @BeforeAll
  void start() {
    CurrentFeeds feeds =
        RunningDesk.feeds(
            IntStream.range(0, FEEDS).mapToObj(SourceListTest::feed).toArray(Feed[]::new));
    List<PollState> states =
        IntStream.range(0, FEEDS - 10).mapToObj(SourceListTest::state).toList();
    desk = RunningDesk.start(new FixedStories(List.of()), states, feeds);
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  private static Feed feed(int number) {
    return Feed.of("feed-" + number, URI.create("https://host-" + number + ".example/rss.xml"));
  }

  /** Every hundredth fails. */
  private static PollState state(int number) {
    String slug = "feed-" + number;
    return number % 100 == 99
        ? FixedPollStates.failing(
            slug, Wire.NOW, Wire.NOW.minus(Duration.ofHours(1)), 3, "503 Service Unavailable")
        : FixedPollStates.well(slug, Wire.NOW, "3 new");
  }

  private Document page(String path) {
    return Jsoup.parse(desk.get(path, "Accept", "text/html").body(), desk.at("/").toString());
  }

  private static List<String> sources(Document page) {
    return page.select("table.health th[scope=row] a").eachText();
  }

  @Test
  void boundsThePageAndPutsTroubleFirst() {
    String body = desk.get("/sources", "Accept", "text/html").body();
    assertThat(body).hasSizeLessThan(200_000);
    Document page = Jsoup.parse(body);
    assertThat(sources(page)).hasSize(SourceList.AT_ONCE).startsWith("feed-99", "feed-199");
    assertThat(page.select(".standfirst").text())
        .startsWith("2000 feeds: 1971 well, 19 failing, 10 not polled yet");
    assertThat(page.select("nav.onward p").text()).isEqualTo("1 to 100 of 2000 feeds");
  }

  @Test
  void leadsOnToEveryFeedAndBack() {
    Set<String> met = new HashSet<>();
    Document page = page("/sources");
    met.addAll(sources(page));
    while (page.selectFirst("a[rel=next]") != null) {
      page = page(Objects.requireNonNull(page.selectFirst("a[rel=next]")).attr("href"));
      assertThat(page.select("a[rel=prev]")).hasSize(1);
      met.addAll(sources(page));
    }
    assertThat(met).hasSize(FEEDS);
    assertThat(sources(page("/sources?page=99"))).isEqualTo(sources(page("/sources?page=20")));
    assertThat(sources(page("/sources?page=-1"))).isEqualTo(sources(page("/sources")));
  }

  @Test
  void showsTheFeedsInOneState() {
    Document page = page("/sources?state=failing");
    assertThat(sources(page)).hasSize(19);
    assertThat(page.select(".choices [aria-current]").text()).isEqualTo("Failing 19");
    assertThat(page.select(".choices a").eachText())
        .containsExactly("All 2000", "Failing 19", "Well 1971", "Waiting 10");
    assertThat(page.select("nav.onward")).isEmpty();
    assertThat(sources(page("/sources?state=%3Cb%3E"))).as("no state").hasSize(100);
  }

  @Test
  void findsFeedsByNameAndAddress() {
    assertThat(sources(page("/sources?q=HOST-1234"))).containsExactly("feed-1234");
    assertThat(sources(page("/sources?q=feed-12&state=failing"))).containsExactly("feed-1299");
    Document many = page("/sources?q=feed-1&state=well");
    assertThat(many.select("form.search input[name=q]").attr("value")).isEqualTo("feed-1");
    assertThat(many.select("form.search input[name=state]").attr("value")).isEqualTo("well");
    assertThat(many.select("a[rel=next]").attr("href"))
        .isEqualTo("/sources?state=well&q=feed-1&page=2");
  }

  @Test
  void offersTheSearchToEveryDeskWhoseFeedsFillMoreThanAScreen() {
    assertThat(list(SourceList.AT_A_GLANCE + 1, "").canBeSought()).isTrue();
    assertThat(list(SourceList.AT_A_GLANCE, "").canBeSought()).isFalse();
    assertThat(list(1, "nobody").canBeSought()).as("to seek something else").isTrue();
  }

  private static SourceList list(int many, String words) {
    Feeds feeds =
        RunningDesk.feeds(
                IntStream.range(0, many).mapToObj(SourceListTest::feed).toArray(Feed[]::new))
            .get();
    Times times = new Times(Wire.NOW, ZoneOffset.UTC);
    return SourceList.of(
        Health.of(feeds, List.of(), List.of(), Map.of(), Map.of(), Map.of(), times),
        null,
        words,
        1);
  }

  @Test
  void saysThatNoFeedIsFoundAndEscapesWhatWasSought() {
    String body = desk.get("/sources?q=%22%3E%3Cb%3E", "Accept", "text/html").body();
    assertThat(body).doesNotContain("\"><b>");
    Document page = Jsoup.parse(body);
    assertThat(page.select(".notice h2").text()).isEqualTo("No such source");
    assertThat(page.select("table, nav.onward")).isEmpty();
  }
}
