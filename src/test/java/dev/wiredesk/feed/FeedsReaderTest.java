package dev.wiredesk.feed;

import static dev.wiredesk.feed.Read.accepted;
import static dev.wiredesk.feed.Read.feedWith;
import static dev.wiredesk.feed.Read.feeds;
import static dev.wiredesk.feed.Read.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wiredesk.query.BadQuery;
import dev.wiredesk.query.Query;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsReaderTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("DESK_TOKEN", "s3cret", "FEED_HOST", "example.org", "INTERVAL", "7m", "EMPTY", "");

  private static Reading.Accepted everyKey() throws IOException {
    Path file = Path.of("src/test/resources/feed/every-key.yml");
    return accepted(Files.readString(file), ENVIRONMENT);
  }

  @Test
  void readsEveryKeyOfTheDesk() throws IOException {
    assertThat(everyKey().feeds().masthead())
        .isEqualTo(
            new Masthead(
                "Eastern Europe desk",
                ZoneId.of("Europe/Kyiv"),
                URI.create("https://desk.example.org/wire"),
                "desk@example.org"));
  }

  @Test
  void readsEveryKeyOfAFeed() throws IOException, BadQuery {
    assertThat(everyKey().feeds().feed("river-post"))
        .contains(
            new Feed(
                "river-post",
                URI.create("https://example.org/world.xml?format=rss"),
                "River Post",
                Regions.find("GB").orElseThrow(),
                List.of(Topics.find("politics").orElseThrow()),
                List.of(
                    Regions.find("UA").orElseThrow(), Regions.find("eastern-europe").orElseThrow()),
                Duration.ofMinutes(5),
                10,
                true,
                Republish.EXCERPT,
                Duration.ofDays(30),
                Map.of("Authorization", "Bearer s3cret"),
                Queries.read("title:ukraine OR nato"),
                Queries.read("title:horoscope"),
                List.of(Topics.find("lifestyle").orElseThrow()),
                false,
                URI.create("https://example.org/world.xml?format=rss")));
  }

  @Test
  void readsEveryKeyOfAnEdition() throws IOException, BadQuery {
    assertThat(everyKey().feeds().editions())
        .containsExactly(
            new Edition(
                "security-guarantees",
                "Security guarantees",
                Query.all(
                    List.of(
                        Queries.read("\"security guarantee\" OR \"peacekeeping force\""),
                        Query.aboutRegions(List.of("151")),
                        Query.onTopics(List.of("16000000", "11000000")),
                        Query.ofFeeds(List.of("river-post")),
                        Query.inLanguages(List.of("en", "uk")))),
                false));
  }

  @Test
  void readsEveryKeyOfTheVocabulary() throws IOException {
    assertThat(everyKey().feeds().vocabulary())
        .containsExactly(
            new HouseWords(
                Regions.find("UA").orElseThrow(),
                Topics.find("energy").orElseThrow(),
                List.of("Khmelnytskyi plant"),
                2.5));
  }

  /** Or no article would ever have them. */
  @Test
  void readsWordsOfTheVocabularyInTheLettersAndBlanksOfArticles() {
    String text =
        "vocabulary: [{ region: CH, words: [\"Zu\u0308rcher Berge\", 'lake  police'] }]\n"
            + feedWith("");
    assertThat(Read.feeds(text).vocabulary())
        .singleElement()
        .extracting(HouseWords::words)
        .isEqualTo(List.of("Z\u00fcrcher Berge", "lake police"));
  }

  @Test
  void blamesNoEditionForAFeedThatIsListedButWrong() {
    String text =
        """
        feeds:
        - { slug: one, url: "ftp://example.org/one" }
        editions: [{ slug: a, title: A, sources: [one] }]
        """;
    assertThat(problems(text))
        .containsExactly("feeds.yml:2:21: url: must begin with http:// or https://");
  }

  @Test
  void tellsOfAnEditionThatAsksForNothingWhateverElseIsWrong() {
    assertThat(problems("editions: [{ slug: a, title: A, topics: [] }]\n" + feedWith("every: 1")))
        .hasSize(2)
        .first()
        .asString()
        .contains("an edition needs at least one of query");
  }

  @Test
  void countsColumnsFromBehindAByteOrderMark() {
    assertThat(problems("\uFEFFfeeds: \u0007\n"))
        .containsExactly("feeds.yml:1:8: not valid YAML: the character U+0007 is not allowed");
  }

  @Test
  void refusesAQueryWithItsPlaceAndTheReason() {
    assertThat(problems(feedWith("only: 'title:(nato'")))
        .singleElement()
        .asString()
        .contains("only: is no query: this bracket is never closed (at character 7)");
  }

  @Test
  void refusesAnEditionOfAFeedThatIsNotThere() {
    String edition = "editions: [{ slug: a, title: A, sources: [oen] }]\n";
    assertThat(problems(edition + feedWith("")))
        .singleElement()
        .asString()
        .contains("sources: \"oen\" is not the slug of a feed; did you mean one?");
  }

  @Test
  void takesFromTheDefaultsWhatAFeedDoesNotSay() throws IOException {
    Feed feed = everyKey().feeds().feed("hill-gazette").orElseThrow();
    assertThat(feed.every()).isEqualTo(Duration.ofMinutes(20));
    assertThat(feed.keep()).isEqualTo(Duration.ofDays(60));
    assertThat(feed.priority()).isEqualTo(3);
    assertThat(feed.republish()).isEqualTo(Republish.HEADLINE);
    assertThat(feed.country()).isEqualTo(Regions.find("NO").orElseThrow());
    assertThat(feed.fullText()).isFalse();
  }

  @Test
  void showsAnAddressWithoutTheQueryThatCameFromTheEnvironment() {
    FeedsReader reader = new FeedsReader(name -> name.equals("KEY") ? "open-sesame" : null);
    String text =
        """
        feeds:
          - { slug: a, url: "https://a.example/feed?key=${KEY}" }
          - { slug: b, url: "https://b.example/feed?lang=en" }
        """;

    List<Feed> feeds = ((Reading.Accepted) reader.read(text, "feeds.yml")).feeds().feeds();

    assertThat(feeds.get(0).url()).hasQuery("key=open-sesame");
    assertThat(feeds.get(0).shownUrl()).hasToString("https://a.example/feed");
    assertThat(feeds.get(0).toString()).doesNotContain("open-sesame");
    assertThat(feeds.get(1).shownUrl()).isEqualTo(feeds.get(1).url());
  }

  @Test
  void needsNoMoreThanASlugAndAnAddress() {
    Feeds feeds = feeds(feedWith(""));
    assertThat(feeds.masthead()).isEqualTo(new Masthead("Wiredesk", ZoneId.of("UTC"), null, null));
    assertThat(feeds.feeds())
        .containsExactly(Feed.of("one", URI.create("https://example.org/one.xml")));
    assertThat(feeds.editions()).isEmpty();
  }

  @Test
  void takesBlocksWithoutContentForAbsent() {
    assertThat(feeds("desk:\ndefaults:\neditions:\n" + feedWith("")))
        .isEqualTo(feeds(feedWith("")));
  }

  @Test
  void doesNotTakeNorwayForFalse() {
    assertThat(feeds(feedWith("country: NO")).feeds().getFirst().country())
        .isEqualTo(Regions.find("NO").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "002", "'002'", "africa"})
  void knowsRegionsByCodeOrSlug(String region) {
    assertThat(feeds(feedWith("regions: [" + region + "]")).feeds().getFirst().regions())
        .containsExactly(Regions.find("africa").orElseThrow());
  }

  @Test
  void keepsEachValueOfAListOnce() {
    assertThat(
            feeds(feedWith("regions: [UA, UA, 151, eastern-europe]")).feeds().getFirst().regions())
        .map(Region::slug)
        .containsExactly("ukraine", "eastern-europe");
  }

  @Test
  void takesValuesFromTheEnvironment() {
    Feed feed =
        accepted(
                """
                feeds:
                - slug: one
                  url: https://${FEED_HOST}/${FEED_PATH:wire/one.xml}
                  every: ${INTERVAL}
                  source: ${OUTLET:River Post} of ${FEED_HOST}
                  headers: { X-Key: "${EMPTY}", X-Other: "${UNSET:}" }
                """,
                ENVIRONMENT)
            .feeds()
            .feeds()
            .getFirst();
    assertThat(feed.url()).isEqualTo(URI.create("https://example.org/wire/one.xml"));
    assertThat(feed.every()).isEqualTo(Duration.ofMinutes(7));
    assertThat(feed.source()).isEqualTo("River Post of example.org");
    assertThat(feed.headers()).isEqualTo(Map.of("X-Key", "", "X-Other", ""));
  }

  @Test
  void doesNotResolveWhatTheEnvironmentHolds() {
    Reading.Accepted reading =
        accepted(feedWith("source: ${OUTLET}"), Map.of("OUTLET", "${OUTLET} $1 \\1"));
    assertThat(reading.feeds().feeds().getFirst().source()).isEqualTo("${OUTLET} $1 \\1");
  }

  @Test
  void tellsNoValueOfTheEnvironment() {
    Reading reading = Read.read(feedWith("every: ${DESK_TOKEN}"), ENVIRONMENT);
    assertThat(((Reading.Refused) reading).problems())
        .map(Problem::message)
        .containsExactly(
            "every: \"${DESK_TOKEN}\" is not a duration; write it as 30s, 5m, 2h, 90d or PT15M");
  }

  @Test
  void keepsHeadersOutOfPrintedFeeds() throws IOException {
    assertThat(everyKey().toString()).contains("river-post").doesNotContain("s3cret");
  }

  @Test
  void tellsFiftyProblemsAtMost() {
    String rows =
        IntStream.range(0, 80).mapToObj("- slug: Nr %d\n"::formatted).reduce("", String::concat);
    assertThat(problems("feeds:\n" + rows))
        .hasSize(50)
        .last()
        .asString()
        .startsWith("feeds.yml:26:");
  }

  @Test
  void readsAliasesAndAByteOrderMark() {
    Feeds feeds =
        feeds(
            """
            \uFEFFfeeds:
            - { slug: one, url: "https://example.org/1", topics: &usual [politics] }
            - { slug: two, url: "https://example.org/2", topics: *usual }
            """);
    assertThat(feeds.feeds()).map(Feed::topics).containsOnly(feeds.feeds().getFirst().topics());
    assertThat(feeds.feeds().getFirst().topics()).map(Topic::slug).containsExactly("politics");
  }

  @Test
  void acceptsTheFileOfThisRepository() throws IOException {
    Path ours = Path.of("feeds.yml");
    assumeTrue(Files.exists(ours));
    assertThat(accepted(Files.readString(ours), Map.of()).feeds().feeds()).isNotEmpty();
  }
}
