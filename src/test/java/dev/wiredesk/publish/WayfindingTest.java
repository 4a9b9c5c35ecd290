package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where addresses lead that somebody types, and what leads to the search. */
class WayfindingTest extends OnSampleDesk {

  @ParameterizedTest
  @ValueSource(strings = {"/feeds/search", "/feeds/search?q=", "/feeds/search?q=+"})
  void showsAnEmptyFormToWhoeverHasYetToSayWhatToSearchFor(String path) {
    HttpResponse<String> answer = desk.get(path, "Accept", "text/html");
    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(page.select("form.search input[name=q]")).hasSize(1);
    assertThat(page.select("h1").text()).isEqualTo("Search");
    for (String example : page.select("main a").eachAttr("href")) {
      assertThat(desk.get(example, "Accept", "text/html").statusCode()).as(example).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/world/, /feeds/world",
    "/feeds/ukraine/conflict/, /feeds/ukraine/conflict",
    "/feeds/search/?q=ferry, /feeds/search?q=ferry",
    "/feeds/world.atom/, /feeds/world.atom",
    "/sources/, /sources",
    "/sources/harbour-courier/, /sources/harbour-courier",
    "/feeds/, /feeds",
    "/stories/7/, /stories/7"
  })
  void leadsOnWhoeverTypesASlashTooMany(String path, String rightly) {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).hasValue(rightly);
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/UA.atom?count=3&token=x, /feeds/ukraine.atom?count=3&token=x",
    "/feeds/Ukraine/CONFLICT.json?since=2026-08-20, /feeds/ukraine/conflict.json?since=2026-08-20",
    "/feeds/UA/2026-08-20.atom?token=x, /feeds/ukraine/2026-08-20.atom?token=x",
    "/feeds/UA?token=x%26y, /feeds/ukraine?token=x%26y",
    "/regions/UA?token=x, /feeds/ukraine?token=x"
  })
  void keepsWhatAnAddressAsksBesidesWhereItLeadsOn(String path, String rightly) {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith(rightly));
  }

  @Test
  void saysInAHeadingThatAQueryCannotBeReadOrFindsNothing() {
    Document unread = page("/feeds/search?q=(ferry");
    assertThat(unread.select("h1").text()).isEqualTo("The query cannot be read");
    assertThat(unread.select(".standfirst").text()).startsWith("This bracket is never closed");
    assertThat(unread.select("form.search input").attr("value")).isEqualTo("(ferry");

    Document nothing = page("/feeds/search?q=bookbinding");
    assertThat(nothing.select(".notice h2").text()).isEqualTo("Nothing found");
    assertThat(page("/feeds/peru").select(".notice h2").text()).isEqualTo("No story yet");
  }

  @ParameterizedTest
  @CsvSource({
    "ukraine, /feeds/ukraine",
    "Eastern+Europe, /feeds/eastern-europe",
    "weather, /feeds/world/weather",
    "human+interest, /feeds/world/human-interest"
  })
  void leadsWhoeverSearchesForARegionOrTopicToItsFeed(String words, String feed) {
    assertThat(page("/feeds/search?q=" + words).select(".named a").eachAttr("href"))
        .containsExactly(feed);
    assertThat(page("/feeds/search?q=sirin").select(".named")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/world/1999-01-01.atom",
        "/feeds/ukraine/2026-08-18.json",
        "/feeds/peru/2026-08-19.rss"
      })
  void hasNoDayBeforeTheFirstStory(String path) {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("Nothing is on file from that day or from before.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/world/2026-08-19.atom",
        "/feeds/peru/2026-08-20.atom",
        "/feeds/world/2026-08-20.json"
      })
  void hasEveryDayFromThereOnAndToday(String path) {
    assertThat(desk.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/error", "/error;x", "/error?status=999"})
  void hasNoPageOfErrorsAtAnAddressOfItsOwn(String path) {
    for (String accepted : List.of("text/html", "application/json")) {
      HttpResponse<String> answer = desk.get(path, "Accept", accepted);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("999\"", "stumbled");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sources?page=x",
        "/sources?page=99999999999",
        "/feeds/world?before=x",
        "/feeds/world?before=99999999999999999999",
        "/feeds/search?q=sirin&before=-"
      })
  void saysOnAPageThatAnAddressCannotBeRead(String path) {
    HttpResponse<String> answer = desk.get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h1").text()).isEqualTo("The address cannot be read");
    assertThat(page.select(".standfirst").text()).contains("is a number");
  }

  @Test
  void leadsToEveryEditionFromTheFrontPage() {
    try (RunningDesk editions = SampleDesk.startWithEditions()) {
      Document front = Jsoup.parse(editions.get("/").body());
      Elements links = front.select("aside h2#editions + ul a");
      assertThat(links.eachText()).containsExactly("Wrecks and rescues", "Regattas");
      for (String page : links.eachAttr("href")) {
        assertThat(editions.get(page, "Accept", "text/html").statusCode()).isEqualTo(200);
      }
      assertThat(editions.get("/feeds/editions").headers().firstValue("Location").orElse(""))
          .endsWith("/#editions");
    }
    assertThat(page("/").select("#editions")).isEmpty();
  }

  @Test
  void leadsToTheSearchFromEveryPage() {
    assertThat(page("/").select("nav a[href=/feeds/search]").text()).isEqualTo("Search");
    assertThat(page("/nowhere").select("nav a[href=/feeds/search]")).hasSize(1);
  }
}
