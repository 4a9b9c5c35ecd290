package dev.wiredesk;

import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The whole desk, handed documents instead of polling for them, and read over HTTP. */
final class ServedDesk implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final TestClock clock = new TestClock(TestDesk.START);
  private final TestDesk house;

  ServedDesk(Path folder, String feedsYml) throws IOException {
    this(folder, feedsYml, Databases.h2Url());
  }

  ServedDesk(Path folder, String feedsYml, String databaseUrl) throws IOException {
    house = TestDesk.serve(folder, feedsYml, clock, databaseUrl);
  }

  Instant now() {
    return clock.instant();
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  <T> T get(Class<T> type) {
    return house.get(type);
  }

  /** An RSS document of the feed of that slug comes in, and what lies ready follows at once. */
  void receive(String slug, String... items) {
    file(slug, items);
    look();
  }

  /** The same, but the desk notices in its own time. */
  void file(String slug, String... items) {
    String rss =
        "<rss version=\"2.0\"><channel><title>Outlet %1$s</title><link>https://%1$s.example/</link>%2$s</channel></rss>"
            .formatted(slug, String.join("", items));
    URI address = URI.create("https://" + slug + ".example/feed");
    Document document = new Document(address, null, rss.getBytes(StandardCharsets.UTF_8));
    get(Desk.class)
        .receive(
            get(CurrentFeeds.class).feed(slug).orElseThrow(),
            (ParsedFeed) new FeedParser().parse(document),
            now(),
            _ -> {});
  }

  /** Follows the archive now. */
  void look() {
    get(ChangeFollower.class).look();
  }

  /** Makes every document anew when it is next asked for, as after a restart. */
  void forgetWhatIsRendered() {
    look();
    get(CurrentFeeds.class).replace(get(CurrentFeeds.class).get());
  }

  HttpResponse<String> ask(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path));
    try {
      return http.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is to be read there now, whatever lay ready. */
  String read(String path) {
    forgetWhatIsRendered();
    return ask(path).body();
  }

  @Override
  public void close() {
    house.close();
    http.close();
  }
}
