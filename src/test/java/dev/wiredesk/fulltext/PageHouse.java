package dev.wiredesk.fulltext;

import dev.wiredesk.TestClock;
import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.desk.Receipt;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.fetch.UnrulyServer;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A desk and a server that has the pages of its articles. It is handed its feeds' documents, and
 * fetches pages when it is told to, by a clock that a test moves on.
 */
final class PageHouse implements AutoCloseable {

  private final UnrulyServer server;
  private final Path folder;
  private final String feedsYml;

  /** Outlives the desk. */
  private final String database = Databases.h2Url() + ";DB_CLOSE_DELAY=-1";

  private final TestClock clock = new TestClock(TestDesk.START);
  private final boolean serves;
  private TestDesk desk;

  private PageHouse(Path folder, String feedsYml, boolean serves) throws IOException {
    this.server = new UnrulyServer();
    this.folder = folder;
    this.feedsYml = feedsYml.replace("SERVER", server.at("").toString());
    this.serves = serves;
    this.desk = start();
  }

  /**
   * Opens one without web pages of the desk's own.
   *
   * @param feedsYml where SERVER stands for the address of the server
   */
  static PageHouse open(Path folder, String feedsYml) throws IOException {
    return new PageHouse(folder, feedsYml, false);
  }

  /** The same with a desk that serves. */
  static PageHouse serving(Path folder, String feedsYml) throws IOException {
    return new PageHouse(folder, feedsYml, true);
  }

  private TestDesk start() throws IOException {
    return serves
        ? TestDesk.serve(folder, feedsYml, clock, database)
        : TestDesk.start(folder, feedsYml, database, clock);
  }

  UnrulyServer server() {
    return server;
  }

  /** A part of the desk. */
  <T> T get(Class<T> type) {
    return desk.get(type);
  }

  /** A page or a feed of the desk. */
  String read(String path) {
    URI address = URI.create("http://127.0.0.1:" + desk.port() + path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  TestClock clock() {
    return clock;
  }

  Feed feed(String slug) {
    return get(CurrentFeeds.class).get().feed(slug).orElseThrow();
  }

  /**
   * Hands the desk a document.
   *
   * @param channel what stands in the channel of the RSS
   */
  Receipt receive(String slug, String channel) {
    String rss = "<rss version=\"2.0\"><channel>" + channel + "</channel></rss>";
    Feed feed = feed(slug);
    Document document = new Document(feed.url(), null, rss.getBytes(StandardCharsets.UTF_8));
    ParsedFeed parsed = (ParsedFeed) new FeedParser().parse(document);
    return get(Desk.class).receive(feed, parsed, clock.instant(), done -> {});
  }

  /** Lets the desk do what is to be done for the feed's entries that wait. */
  void serve(String slug) {
    get(PageDesk.class).serve(slug);
    get(ChangeFollower.class).look();
  }

  /** The same of all feeds that have any, some time later. */
  void pass(Duration time) {
    clock.pass(time);
    get(PageDesk.class).pressing().forEach(this::serve);
  }

  /** The paths that the desk has asked the server for. */
  List<String> asked() {
    return server.asked().stream().map(UnrulyServer.Asked::path).toList();
  }

  /** The newest first. */
  List<Story> stories() {
    return get(Stories.class).list(StoryQuery.latest(10));
  }

  /** Ends the desk and starts it again. */
  void restart() throws IOException {
    desk.close();
    desk = start();
  }

  @Override
  public void close() {
    desk.close();
    server.close();
  }
}
