package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.luben.zstd.Zstd;
import dev.wiredesk.feed.CurrentFeeds;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsOverHttpTest {

  private static final String ATOM = "/feeds/world.atom";

  private final FixedStories stories = new FixedStories(SampleDesk.stories());
  private final CurrentFeeds feeds = SampleDesk.feeds();
  private RunningDesk desk;

  @BeforeAll
  void start() {
    desk = RunningDesk.start(stories, SampleDesk.states(), feeds);
  }

  @AfterAll
  void stop() {
    desk.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/world.atom, application/atom+xml;charset=UTF-8, 6",
    "/feeds/world.rss, application/rss+xml;charset=UTF-8, 6",
    "/feeds/world.json, application/feed+json;charset=UTF-8, 6",
    "/feeds/europe.atom, application/atom+xml;charset=UTF-8, 5",
    "/feeds/world/conflict.atom, application/atom+xml;charset=UTF-8, 1",
    "/feeds/ukraine/weather.json, application/feed+json;charset=UTF-8, 1",
    "/feeds/lebanon/sport.rss, application/rss+xml;charset=UTF-8, 0"
  })
  void servesEveryRegionAndTopicInEveryFormat(String path, String type, int entries) {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase(type);
    assertThat(answer.body().split("<entry|<item>|\"date_published\"", -1)).hasSize(entries + 1);
  }

  @Test
  void ordersStoriesByFilingNewestFirst() throws Exception {
    Element feed = Xml.root(desk.bytes(ATOM).body());
    List<String> ids =
        Xml.children(feed, "entry").stream().map(entry -> Xml.text(entry, "id")).toList();
    assertThat(ids)
        .containsExactly(
            "tag:courier.example,2026:sirin",
            "tag:courier.example,2026:8",
            "tag:courier.example,2026:9",
            "tag:courier.example,2026:10",
            "tag:courier.example,2026:11",
            "tag:courier.example,2026:12");
  }

  @Test
  void takesItsAddressFromTheMastheadAndNeverFromTheRequest() {
    String body = desk.get(ATOM, "X-Forwarded-Host", "evil.example").body();
    assertThat(body)
        .contains("href=\"https://desk.example/feeds/world.atom\"")
        .doesNotContain("evil.example", "127.0.0.1");
  }

  @Test
  void saysHowLongItMayBeKept() {
    HttpResponse<String> answer = desk.get(ATOM);
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=60, stale-while-revalidate=300");
    assertThat(header(answer, "Last-Modified")).isEqualTo("Thu, 20 Aug 2026 11:00:00 GMT");
    assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{24}\\.[0-9a-z]+\"");
    assertThat(header(answer, "Vary")).contains("Accept-Encoding");
  }

  /** RFC 9110 §13.2.2: If-None-Match decides where it is sent, If-Modified-Since only without. */
  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none               | none                          | 200
          same               | none                          | 304
          weak               | none                          | 304
          other              | none                          | 200
          other, same        | none                          | 304
          *                  | none                          | 304
          none               | Thu, 20 Aug 2026 11:00:00 GMT | 304
          none               | Thu, 20 Aug 2026 10:59:59 GMT | 200
          none               | Fri, 21 Aug 2026 11:00:00 GMT | 304
          none               | Friday, 21-Aug-26 11:00:00 GMT | 304
          none               | Fri Aug 21 11:00:00 2026      | 304
          none               | Sun Nov  6 08:49:37 1994      | 200
          none               | yesterday                     | 200
          other              | Thu, 20 Aug 2026 11:00:00 GMT | 200
          same               | Thu, 20 Aug 2026 10:00:00 GMT | 304
          """)
  void answersConditionalRequests(@Nullable String none, @Nullable String since, int status) {
    String etag = header(desk.get(ATOM), "ETag");
    List<String> headers = new ArrayList<>();
    if (none != null) {
      headers.add("If-None-Match");
      headers.add(
          none.replace("same", etag).replace("weak", "W/" + etag).replace("other", "\"abc\""));
    }
    if (since != null) {
      headers.add("If-Modified-Since");
      headers.add(since);
    }
    HttpResponse<String> answer = desk.get(ATOM, headers.toArray(String[]::new));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "ETag")).isEqualTo(etag);
    assertThat(header(answer, "Cache-Control")).contains("max-age=60");
    assertThat(header(answer, "Vary")).contains("Accept-Encoding");
    assertThat(answer.body().isEmpty()).isEqualTo(status == 304);
  }

  /** RFC 9110 §13.2.2: If-Match decides where it is sent, If-Unmodified-Since only without. */
  @ParameterizedTest(name = "{0}: {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          If-Match            | same                          | 200
          If-Match            | other, same                   | 200
          If-Match            | *                             | 200
          If-Match            | other                         | 412
          If-Match            | weak                          | 412
          If-Unmodified-Since | Thu, 20 Aug 2026 11:00:00 GMT | 200
          If-Unmodified-Since | Thu, 20 Aug 2026 10:59:59 GMT | 412
          If-Unmodified-Since | yesterday                     | 200
          """)
  void sendsNoOtherStateThanTheOneThatIsAskedFor(String condition, String value, int status) {
    String etag = header(desk.get(ATOM), "ETag");
    String asked =
        value.replace("same", etag).replace("weak", "W/" + etag).replace("other", "\"abc\"");
    assertThat(desk.get(ATOM, condition, asked).statusCode()).isEqualTo(status);
    assertThat(desk.get(ATOM, "If-Match", etag, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {ATOM, "/", "/nothing", "/actuator/health"})
  void repeatsToNobodyWhatItWasTold(String path) {
    HttpResponse<String> answer = desk.ask("TRACE", path, "Authorization", "Bearer abc");
    assertThat(answer.statusCode()).isEqualTo(501);
    assertThat(answer.body()).doesNotContain("abc");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip                   | true
          br, gzip;q=0.5         | true
          deflate, x-gzip        | true
          gzip;q=0               | false
          identity               | false
          """)
  void packsForThoseWhoUnpack(String accepted, boolean packed) throws Exception {
    HttpResponse<byte[]> plain = desk.bytes(ATOM);
    HttpResponse<byte[]> answer = desk.bytes(ATOM, "Accept-Encoding", accepted);
    assertThat(header(answer, "Content-Encoding")).isEqualTo(packed ? "gzip" : "");
    assertThat(header(answer, "ETag").equals(header(plain, "ETag"))).isEqualTo(!packed);
    byte[] body = answer.body();
    if (packed) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        body = in.readAllBytes();
      }
    }
    assertThat(body).isEqualTo(plain.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {ATOM, "/feeds/world.rss", "/feeds/world.json", "/opml"})
  void answersHeadWithTheHeadersOfGet(String path) {
    HttpResponse<String> get = desk.get(path);
    HttpResponse<String> head = desk.head(path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name :
        List.of("ETag", "Cache-Control", "Vary", "Last-Modified", "Content-Type", "Link")) {
      assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
    }
    assertThat(header(head, "Content-Length"))
        .isEqualTo(String.valueOf(get.body().getBytes(StandardCharsets.UTF_8).length));
    assertThat(desk.head(path, "If-None-Match", header(get, "ETag")).statusCode()).isEqualTo(304);
    assertThat(desk.head("/feeds/atlantis.atom").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/turkiye.atom, /feeds/turkey.atom",
    "/feeds/turkiye/politics.json, /feeds/turkey/politics.json",
    "/feeds/turkiye, /feeds/turkey",
    "/regions/UA, /feeds/ukraine",
    "/regions/150, /feeds/europe"
  })
  void redirectsForEver(String from, String to) {
    HttpResponse<String> answer = desk.get(from);
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(URI.create(header(answer, "Location")).getPath()).isEqualTo(to);
  }

  @Test
  void saysWhatExistsWhereNothingDoes() {
    HttpResponse<String> text = desk.get("/feeds/ukrain/politics.rss");
    assertThat(text.statusCode()).isEqualTo(404);
    assertThat(header(text, "Content-Type")).startsWith("text/plain");
    assertThat(text.body())
        .contains("“ukrain/politics”", "https://desk.example/feeds/ukraine/politics.rss", "/opml");
    HttpResponse<String> json = desk.get("/feeds/ukrain.json");
    assertThat(header(json, "Content-Type")).startsWith("application/json");
    assertThat(json.body()).contains("\"nearest\":[\"https://desk.example/feeds/ukraine.json\"");
    assertThat(desk.get("/feeds/%3Cscript%3E").body()).doesNotContain("<script");
  }

  @Test
  void rendersOncePerChange() {
    String path = "/feeds/western-europe.atom";
    String etag = header(desk.get(path), "ETag");
    assertThat(header(desk.get(path), "ETag")).isEqualTo(etag);
    assertThat(stories.lists("western-europe")).isEqualTo(1);
    feeds.replace(SampleDesk.feeds().get());
    assertThat(header(desk.get(path), "ETag")).isEqualTo(etag);
    assertThat(stories.lists("western-europe")).isEqualTo(2);
    stories.replace(SampleDesk.stories());
    desk.look();
    await().until(() -> stories.lists("western-europe") == 3);
    assertThat(header(desk.get(path), "ETag")).isEqualTo(etag);
    assertThat(stories.lists("western-europe")).isEqualTo(3);
  }

  @Test
  void packsWithZstdForThoseWhoKnowIt() {
    HttpResponse<byte[]> plain = desk.bytes(ATOM);
    HttpResponse<byte[]> packed = desk.bytes(ATOM, "Accept-Encoding", "gzip, deflate, br, zstd");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("zstd");
    assertThat(header(packed, "ETag")).endsWith("-zstd\"");
    assertThat(Zstd.decompress(packed.body(), plain.body().length)).isEqualTo(plain.body());
  }

  /** RFC 3229 §10.5.3: only what came after the state that the client names. */
  @Test
  void sendsOnlyWhatIsNewToThoseWhoAskForIt() throws Exception {
    String etag = header(desk.get(ATOM), "ETag").replaceAll("\\.[0-9a-z]+", ".a");
    HttpResponse<byte[]> delta = desk.bytes(ATOM, "A-IM", "feed, gzip", "If-None-Match", etag);
    assertThat(delta.statusCode()).isEqualTo(226);
    assertThat(header(delta, "IM")).isEqualTo("feed");
    assertThat(header(delta, "Cache-Control")).contains("no-store");
    List<String> ids =
        Xml.children(Xml.root(delta.body()), "entry").stream()
            .map(entry -> Xml.text(entry, "id"))
            .toList();
    assertThat(ids).containsExactly("tag:courier.example,2026:11", "tag:courier.example,2026:12");
    String reached = header(delta, "ETag");
    assertThat(reached).as("of the whole feed").isEqualTo(header(desk.get(ATOM), "ETag"));
    assertThat(desk.get(ATOM, "A-IM", "feed", "If-None-Match", reached).statusCode())
        .isEqualTo(304);
    assertThat(desk.get(ATOM + "@10").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feeds/world.rss", "/feeds/world.json"})
  void sendsOnlyWhatIsNewInTheOtherFormatsToo(String path) {
    String etag = header(desk.get(path), "ETag").replaceAll("\\.[0-9a-z]+", ".a");
    HttpResponse<String> delta = desk.get(path, "A-IM", "feed", "If-None-Match", etag);
    assertThat(delta.statusCode()).isEqualTo(226);
    assertThat(delta.body())
        .contains("tag:courier.example,2026:11", "tag:courier.example,2026:12")
        .doesNotContain("tag:courier.example,2026:10");
    assertThat(desk.get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void sendsTheWholeFeedToThoseWhoHaveNone() {
    assertThat(desk.get(ATOM, "A-IM", "feed").statusCode()).isEqualTo(200);
    assertThat(desk.get(ATOM, "A-IM", "feed", "If-None-Match", "\"abc\"").statusCode())
        .isEqualTo(200);
    String etag = header(desk.get(ATOM), "ETag");
    assertThat(desk.get(ATOM, "A-IM", "feed", "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/world.json?count=2, 2",
    "/feeds/world.json?count=500, 6",
    "/feeds/world.json?since=2026-08-20T10:40:00Z, 2",
    "/feeds/world.json?since=2026-08-20, 5",
    "/feeds/world.json?since=2026-08-20T12:40:00%2B02:00&count=1, 1",
    "/feeds/world.json?utm_source=x, 6"
  })
  void servesAsMuchAsIsAskedFor(String path, int items) {
    assertThat(desk.get(path).body().split("\"date_published\"", -1)).hasSize(items + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "/feeds/world.json?count=0, 400, 1 to 500",
    "/feeds/world.json?count=many, 400, 1 to 500",
    "/feeds/world.json?count=501, 400, 1 to 500",
    "/feeds/world.json?count=-1, 400, 1 to 500",
    "/feeds/world.json?count=99999999999999, 400, 1 to 500",
    "/feeds/world.json?before=yesterday, 400, number of a story",
    "/feeds/world.json?since=2026-13-01, 400, 2026-08-20",
    "/feeds/world.json?since=2026-08-20T06:00:00, 400, 2026-08-20T06:00:00Z",
    "/feeds/editions/nowhere.atom, 404, edition",
    "/feeds/search.atom, 400, q",
    "/opml?by=colour, 400, region or topic",
    "/feeds/world.json?since=yesterday, 400, 2026-08-20",
    "/feeds/world.json?since=%2B999999999-12-31T00:00:00Z, 400, 2026-08-20",
    "/feeds/world.json?since=-999999999-01-01T00:00:00Z, 400, 2026-08-20",
    "/feeds/world/2026-02-31.atom, 404, 2026-08-20",
    "/feeds/world.xml, 404, .atom"
  })
  void saysWhatCanBeAskedFor(String path, int status, String hint) {
    HttpResponse<String> answer = desk.get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(hint);
  }

  @Test
  void listsMergedFeedsWithStoriesForImport() throws Exception {
    HttpResponse<byte[]> answer = desk.bytes("/opml?all");
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/x-opml;charset=UTF-8");
    Element body = Xml.child(Xml.root(answer.body()), "body");
    List<Element> folders = Xml.children(body, "outline");
    assertThat(folders.getFirst().getAttribute("text")).isEqualTo("World");
    Element ukraine =
        folders.stream()
            .filter(folder -> folder.getAttribute("text").equals("Ukraine"))
            .findFirst()
            .orElseThrow();
    Element conflict =
        Xml.children(ukraine, "outline").stream()
            .filter(outline -> outline.getAttribute("xmlUrl").endsWith("/conflict.atom"))
            .findFirst()
            .orElseThrow();
    assertThat(conflict.getAttribute("type")).isEqualTo("rss");
    assertThat(conflict.getAttribute("text")).isEqualTo("Ukraine: Conflict");
    assertThat(conflict.getAttribute("htmlUrl"))
        .isEqualTo("https://desk.example/feeds/ukraine/conflict");
    assertThat(conflict.getAttribute("category"))
        .isEqualTo("/europe/eastern-europe/ukraine,/conflict");
  }

  @Test
  void listsThemByTopicToo() throws Exception {
    Element body = Xml.child(Xml.root(desk.bytes("/opml?by=topic").body()), "body");
    List<Element> folders = Xml.children(body, "outline");
    assertThat(folders.getFirst().getAttribute("text")).isEqualTo("All topics");
    Element conflict =
        folders.stream()
            .filter(folder -> folder.getAttribute("text").equals("Conflict"))
            .findFirst()
            .orElseThrow();
    assertThat(Xml.attributes(conflict, "outline", "xmlUrl"))
        .startsWith("https://desk.example/feeds/world/conflict.atom")
        .contains("https://desk.example/feeds/ukraine/conflict.atom");
    assertThat(desk.get("/opml?by=colour").statusCode()).isEqualTo(400);
  }

  /** A validator, and a hub, compare letter by letter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/search.atom?q=title:ferry+(port+OR+quay)",
        "/feeds/search.atom?q=%22sunken+ferry%22+-region:europe",
        "/feeds/world.atom?count=10&since=2026-08-20T06:00:00Z"
      })
  void namesTheAddressThatWasAskedForAsItsOwn(String path) throws Exception {
    Element feed = Xml.root(desk.bytes(path).body());
    Element self = Xml.children(feed, "link").getFirst();
    assertThat(self.getAttribute("href")).isEqualTo("https://desk.example" + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"search.%s?q=%%22sunken+ferry%%22+OR+quay", "ukraine/conflict.%s"})
  void namesAPageForPeopleThatAnswers(String feed) throws Exception {
    Element atom = Xml.root(desk.bytes("/feeds/" + feed.formatted("atom")).body());
    Element rss = Xml.root(desk.bytes("/feeds/" + feed.formatted("rss")).body());
    JsonNode json =
        JsonMapper.shared().readTree(desk.get("/feeds/" + feed.formatted("json")).body());
    String page = "https://desk.example/feeds/" + feed.formatted("").replaceFirst("\\.", "");

    assertThat(
            Xml.children(atom, "link").stream()
                .filter(link -> link.getAttribute("rel").equals("alternate")))
        .singleElement()
        .returns(page, link -> link.getAttribute("href"));
    assertThat(Xml.text(Xml.child(rss, "channel"), "link")).isEqualTo(page);
    assertThat(json.path("home_page_url").asString()).isEqualTo(page);
    assertThat(desk.get(page.replace("https://desk.example", ""), "Accept", "text/html"))
        .returns(200, HttpResponse::statusCode);
  }

  @Test
  void listsSourcesForImportWithoutTheirPasswords() throws Exception {
    HttpResponse<byte[]> answer = desk.bytes("/sources.opml");
    Element body = Xml.child(Xml.root(answer.body()), "body");
    assertThat(Xml.attributes(body, "outline", "xmlUrl"))
        .hasSize(6)
        .contains("https://harbour-courier.example/rss.xml");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("secret");
  }
}
