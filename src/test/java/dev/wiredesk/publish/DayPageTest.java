package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of a merged feed as pages, and how lists lead on to what is older. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayPageTest {

  private RunningDesk sample;
  private RunningDesk busy;

  @BeforeAll
  void start() {
    sample = SampleDesk.startWithEditions();
    Stream<Story> stories =
        LongStream.range(0, 250)
            .mapToObj(i -> Wire.story().id(1000 - i).age(Duration.ofMinutes(4 * i)).make());
    busy = RunningDesk.start(new FixedStories(stories.toList()), List.of(), SampleDesk.feeds());
  }

  @AfterAll
  void stop() {
    sample.close();
    busy.close();
  }

  private static Document page(RunningDesk desk, String path) {
    HttpResponse<String> answer = desk.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/world, 5, World",
    "/feeds/ukraine, 3, Ukraine",
    "/feeds/ukraine/disaster, 2, 'Ukraine: Disaster'",
    "/feeds/editions/wrecks, 2, Wrecks and rescues",
  })
  void listsTheStoriesOfADayAndItsFeeds(String feed, int stories, String title) {
    Document page = page(sample, feed + "/2026-08-20");
    assertThat(page.select("h1").text()).isEqualTo(title + ", 20 August 2026");
    assertThat(page.select(".standfirst").text()).contains("first filed on 20 August 2026 (UTC)");
    assertThat(page.select("article.story")).hasSize(stories);
    List<String> documents = page.select("aside .neighbours a").eachAttr("href");
    assertThat(documents)
        .containsExactly(
            feed + "/2026-08-20.atom", feed + "/2026-08-20.rss", feed + "/2026-08-20.json");
    assertThat(documents).allMatch(path -> sample.get(path).statusCode() == 200);
  }

  @Test
  void listsTheDaysOfASearchToo() {
    Document page = page(sample, "/feeds/search/2026-08-20?q=sirin");
    assertThat(page.select("article.story")).hasSize(1);
    assertThat(page.select("aside .neighbours a").eachAttr("href"))
        .startsWith("/feeds/search/2026-08-20.atom?q=sirin");
  }

  @Test
  void leadsFromDayToDay() {
    Document today = page(sample, "/feeds/world/2026-08-20");
    Element before = today.expectFirst("nav.onward a[href=/feeds/world/2026-08-19]");
    assertThat(before.text()).isEqualTo("Day before: 19 August 2026");
    assertThat(today.select("nav.onward").text()).doesNotContain("Day after");
    Document first = page(sample, before.attr("href"));
    assertThat(first.select("article.story")).hasSize(1);
    assertThat(first.select("nav.onward a").eachAttr("href"))
        .containsExactly("/feeds/world/2026-08-20", "/feeds/world");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/world/1999-01-01",
        "/feeds/world/2026-08-21",
        "/feeds/world/2026-13-41",
        "/feeds/editions/wrecks/1999-01-01",
        "/feeds/editions/nowhere/2026-08-20"
      })
  void saysWhichDaysThereAreNot(String path) {
    assertThat(sample.get(path, "Accept", "text/html").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/feeds/world", "/feeds/world/2026-08-20", "/feeds/search?q=sirin"})
  void leadsOnFromEveryListToAllThatIsOlder(String path) {
    List<String> found = new ArrayList<>();
    for (String at = path; !at.isEmpty(); ) {
      Document page = page(busy, at);
      found.addAll(page.select("article.story a.why").eachAttr("href"));
      at = page.select("a[rel=next]").attr("href");
    }
    int day = 11 * 60 / 4 + 2; // from midnight to 11:05
    assertThat(found).hasSize(path.endsWith("2026-08-20") ? day : 250).doesNotHaveDuplicates();
  }

  @Test
  void leadsBackToTheNewestFromWhatIsOlder() {
    assertThat(page(busy, "/feeds/world?before=900").select("nav.onward a").eachText())
        .containsExactly("Older stories", "Newest stories");
    assertThat(page(busy, "/feeds/world?before=5").select(".notice h2").text())
        .isEqualTo("No older story");
    assertThat(busy.get("/feeds/world?before=x", "Accept", "text/html").statusCode())
        .isEqualTo(400);
  }
}
