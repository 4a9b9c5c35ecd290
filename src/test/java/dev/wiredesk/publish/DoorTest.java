package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DoorTest {

  private static final String TOKEN = "tide-table-4711";

  private static RunningDesk desk(String... settings) {
    return RunningDesk.start(
        new FixedStories(SampleDesk.stories()), List.of(), SampleDesk.feeds(), settings);
  }

  private static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feeds/world.atom", "/opml", "/", "/feeds/world", "/stories/7"})
  void letsInOnlyThoseWhoAreNamed(String path) {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      HttpResponse<String> outside = desk.get(path);
      assertThat(outside.statusCode()).isEqualTo(401);
      assertThat(outside.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
      assertThat(desk.get(path, "Authorization", basic("alice", "wrong")).statusCode())
          .isEqualTo(401);
      assertThat(desk.get(path + "?token=").statusCode()).isEqualTo(401);
      assertThat(desk.get(path, "Authorization", basic("alice", TOKEN)).statusCode())
          .isEqualTo(200);
      assertThat(desk.get(path, "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
      assertThat(desk.get(path + "?token=" + TOKEN).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health/../../feeds/world.atom",
        "/actuator/health/%2e%2e/%2e%2e/feeds/world.atom",
        "/actuator/health/..;/../feeds/world.atom",
        "/actuator/healthy/../../feeds/world.atom",
        "/assets/../feeds/world.atom",
        "/assets/%2e%2e/feeds/world.atom",
        "/assets/..;/feeds/world.atom",
        "//feeds/world.atom"
      })
  void hasNoWayAroundIt(String path) {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      assertThat(desk.get(path).statusCode()).isIn(400, 401);
    }
  }

  @Test
  void showsItsPictureToReadersThatWriteNoToken() {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      assertThat(desk.bytes(Assets.FAVICON).statusCode()).isEqualTo(200);
      assertThat(desk.bytes(Assets.PICTURE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tellsPeopleThatTheirReaderNeedsATokenToo() {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      assertThat(desk.get("/feeds/world?token=" + TOKEN).body())
          .contains("This desk is private")
          .doesNotContain(TOKEN);
    }
    try (RunningDesk open = desk()) {
      assertThat(open.get("/feeds/world").body()).doesNotContain("This desk is private");
    }
  }

  @Test
  void tellsOperatorsOfItsHealthWithoutAToken() {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      assertThat(desk.get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(desk.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void keepsPrivateFeedsOutOfSharedCachesAndTokensOutOfEverything(CapturedOutput log) {
    try (RunningDesk desk =
        desk("--wiredesk.readers.alice=" + TOKEN, "--logging.level.org.springframework=debug")) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> answer = desk.get("/feeds/world.atom?token=" + TOKEN);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).startsWith("private");
        assertThat(answer.body().replaceAll("rel=\"prev-archive\" href=\"[^\"]*\"", ""))
            .as("but where it leads on")
            .doesNotContain(TOKEN);
      }
      assertThat(log.getAll()).doesNotContain(TOKEN);
    }
  }

  @Test
  void handsTheTokenOnToWhatAReaderThatWroteItIsLedTo() {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      for (int i = 0; i < 2; i++) {
        assertThat(desk.get("/opml?token=" + TOKEN).body())
            .contains("xmlUrl=\"https://desk.example/feeds/ukraine.atom?token=" + TOKEN + "\"");
        String current = desk.get("/feeds/world.json?token=" + TOKEN).body();
        assertThat(current)
            .contains("\"feed_url\":\"https://desk.example/feeds/world.json\"")
            .contains("\"next_url\":\"https://desk.example/feeds/world/2026-08-19.json?token=");
        String part = desk.get("/feeds/world.json?count=2&token=" + TOKEN).body();
        assertThat(part).contains("/feeds/world.json?count=2&before=8&token=" + TOKEN);
        String past = desk.get("/feeds/world/2026-08-19.atom?token=" + TOKEN).body();
        assertThat(past)
            .contains("rel=\"current\" href=\"https://desk.example/feeds/world.atom?token=")
            .contains("/feeds/world/2026-08-20.atom?token=" + TOKEN);
      }
      for (String path :
          List.of(
              "/opml", "/opml?token=" + TOKEN + "x", "/feeds/world.json", "/feeds/world.atom")) {
        HttpResponse<String> answer = desk.get(path, "Authorization", basic("alice", TOKEN));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).doesNotContain("token=");
      }
    }
    try (RunningDesk open = desk()) {
      assertThat(open.get("/feeds/world.json?token=" + TOKEN).body()).doesNotContain(TOKEN);
    }
  }

  @Test
  void showsItsPagesInTheirOwnStyleToWhoeverHasATokenInTheAddress() {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      String page = desk.get("/?token=" + TOKEN).body();
      String style = Jsoup.parse(page).select("link[rel=stylesheet]").attr("href");
      assertThat(desk.get(style).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void keepsTokensOutOfTheAccessLog(@TempDir Path folder) throws IOException {
    Path log = folder.resolve("access.log");
    try (RunningDesk desk =
        desk(
            "--wiredesk.readers.alice=" + TOKEN,
            "--server.jetty.accesslog.enabled=true",
            "--server.jetty.accesslog.filename=" + log)) {
      desk.get("/feeds/world.atom?count=3&token=" + TOKEN);
      desk.get("/feeds/world?token=" + TOKEN);
      desk.get("/feeds/world.atom?token=" + TOKEN + "-mistyped");
      assertThat(desk.get("/feeds/world.atom?tok%65n=" + TOKEN).statusCode()).isEqualTo(200);
      desk.get("/feeds/world.atom?Token=" + TOKEN);
      await().atMost(Duration.ofSeconds(10)).until(() -> Files.readAllLines(log).size() == 5);
    }
    assertThat(Files.readString(log))
        .contains("GET /feeds/world.atom?count=3 ", "GET /feeds/world ", "401")
        .doesNotContain(TOKEN);
  }

  @Test
  void tellsNobodyElseWhereAReaderCameFrom() {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      for (String path : List.of("/", "/feeds/world", "/feeds/world.atom", "/opml", "/stories/7")) {
        assertThat(desk.get(path + "?token=" + TOKEN).headers().firstValue("Referrer-Policy"))
            .as(path)
            .hasValue("no-referrer");
      }
    }
  }

  @Test
  void pagesRunNothingButTheDesksOwn() {
    try (RunningDesk desk = desk()) {
      for (String path : List.of("/", "/feeds/world", "/stories/7", "/sources", "/feeds/nowhere")) {
        HttpResponse<String> page = desk.get(path);
        String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
            .as(path)
            .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
            .doesNotContain("unsafe", "*");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body())
            .doesNotContainPattern("<script(?![^>]* src=)|<style|\\son\\w+=| style=");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feeds/world.json",
        "/feeds/world.atom?count=2",
        "/feeds/UA.json",
        "/feeds/nowhere.json",
        "/opml"
      })
  void letsScriptsOfOtherSitesReadWhatAllMayRead(String path) {
    try (RunningDesk desk = desk()) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> answer = desk.get(path, "Origin", "https://elsewhere.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(desk.head(path).headers().firstValue("Access-Control-Allow-Origin"))
            .hasValue("*");
      }
      assertThat(desk.get("/").headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void keepsWhatOnlySomeMayReadFromScriptsOfOtherSites() {
    try (RunningDesk desk = desk("--wiredesk.readers.alice=" + TOKEN)) {
      for (int i = 0; i < 2; i++) {
        HttpResponse<String> answer = desk.get("/feeds/world.json?token=" + TOKEN);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      }
    }
  }

  @Test
  void limitsHowOftenAClientMayAskIfToldTo() {
    try (RunningDesk desk = desk("--wiredesk.rate-limit=3")) {
      for (int i = 0; i < 3; i++) {
        assertThat(desk.get("/feeds/world.atom").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> fourth = desk.get("/feeds/world.atom");
      assertThat(fourth.statusCode()).isEqualTo(429);
      assertThat(fourth.headers().firstValue("Retry-After")).hasValue("60");
    }
  }

  @Test
  void takesTheTokenOutOfAnAddress() {
    assertThat(Door.withoutToken("/a?token=x")).isEqualTo("/a");
    assertThat(Door.withoutToken("/a?count=3&token=x&since=y")).isEqualTo("/a?count=3&since=y");
    assertThat(Door.withoutToken("/a?count=3")).isEqualTo("/a?count=3");
    assertThat(Door.withoutToken("/a?count=3&t%6Fken=x")).isEqualTo("/a?count=3");
    assertThat(Door.withoutToken("/a?Token=x&%54%4F%4b%45%4E=y")).isEqualTo("/a");
    assertThat(Door.withoutToken("/a?q=token=x")).isEqualTo("/a?q=token=x");
  }
}
