package dev.wiredesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushOfferTest {

  private static final URI LOCATION = URI.create("https://pier.example/feed?x=1");

  private static final String SELF = "<atom:link rel=\"self\" href=\"https://pier.example/feed\"/>";

  private static @Nullable PushOffer offer(String body, String... links) {
    Document document =
        new Document(LOCATION, null, List.of(links), body.getBytes(StandardCharsets.UTF_8));
    return ((ParsedFeed) new FeedParser().parse(document)).push();
  }

  private static String rss(String links) {
    return """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Pier</title>%s
    <item><title>Ferry</title></item></channel></rss>
    """
        .formatted(links);
  }

  private static PushOffer of(String hub, String topic) {
    return new PushOffer(URI.create(hub), URI.create(topic));
  }

  @Test
  void readsTheHubAndTheTopicOfAnRssFeed() {
    assertThat(
            offer(
                rss(
                    """
                    <atom:link rel="self" href="https://pier.example/feed"/>
                    <atom:link rel="hub" href="https://hub.example/"/>
                    <atom:link rel="hub" href="https://second.example/"/>
                    """)))
        .isEqualTo(of("https://hub.example/", "https://pier.example/feed"));
  }

  @Test
  void believesTheHeadersBeforeTheDocument() {
    String body =
        rss(
            """
            <atom:link rel="self" href="https://pier.example/feed"/>
            <atom:link rel="hub" href="https://hub.example/"/>
            """);
    assertThat(
            offer(
                body,
                "</style.css>; rel=preload, <https://header.example/hub>; type=x; rel=\"hub\"",
                "<https://pier.example/self,with,commas>; rel=\"canonical self\""))
        .isEqualTo(of("https://header.example/hub", "https://pier.example/self,with,commas"));
    assertThat(offer(body, "<https://header.example/hub>; rel=hub"))
        .isEqualTo(of("https://header.example/hub", "https://pier.example/feed"));
  }

  @Test
  void readsAtomAndJson() {
    assertThat(
            offer(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title>
                <link rel="hub" href="/hub"/><link rel="self" href="/feed"/>
                <entry><title>Ferry</title></entry></feed>
                """))
        .isEqualTo(of("https://pier.example/hub", "https://pier.example/feed"));
    assertThat(
            offer(
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Pier",
                 "feed_url": "https://pier.example/feed.json",
                 "hubs": [{"type": "rssCloud", "url": "https://cloud.example/"},
                          {"type": "WebSub", "url": "https://hub.example/"}], "items": []}
                """))
        .isEqualTo(of("https://hub.example/", "https://pier.example/feed.json"));
  }

  /** The address that it was fetched from may hold a secret. */
  @Test
  void takesNoOfferOfAFeedThatDoesNotNameItself() {
    assertThat(offer(rss("<atom:link rel=\"hub\" href=\"https://hub.example/\"/>"))).isNull();
    assertThat(offer(rss(""), "<https://hub.example/>; rel=hub")).isNull();
    assertThat(
            offer(
                rss(
                    """
                    <atom:link rel="self" href="javascript:alert(1)"/>
                    <atom:link rel="hub" href="https://hub.example/"/>
                    """)))
        .isNull();
  }

  @Test
  void takesNoOfferThatCannotBeMeant() {
    assertThat(offer(rss(""))).isNull();
    assertThat(offer(rss(SELF + "<atom:link rel=\"hub\" href=\"ftp://hub.example/\"/>"))).isNull();
    assertThat(offer(rss(SELF + "<atom:link rel=\"hub\" href=\"javascript:alert(1)\"/>"))).isNull();
    assertThat(offer(rss(SELF + "<atom:link rel=\"hub\" href=\"https://me:pw@hub.example/\"/>")))
        .isNull();
    assertThat(offer(rss(SELF), "<https://hub.example/" + "a".repeat(1000) + ">; rel=hub"))
        .isNull();
    assertThat(offer(rss(SELF), "<<<>>>;;; rel rel=hub", "")).isNull();
  }
}
