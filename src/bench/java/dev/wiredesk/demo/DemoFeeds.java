package dev.wiredesk.demo;

import dev.wiredesk.fetch.Document;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** What the simulated outlets publish at one moment, as documents for benchmarks. */
public final class DemoFeeds {

  private static final Instant NOON = Instant.parse("2025-03-04T12:00:00Z");

  private DemoFeeds() {}

  /** One document for each outlet, whatever its server makes of it. */
  public static List<Document> documents() {
    Sites sites = new Sites(Outlet.load());
    return sites.outlets().values().stream()
        .map(outlet -> document(outlet, sites.answer(outlet, outlet.path(), NOON)))
        .toList();
  }

  private static Document document(Outlet outlet, Answer answer) {
    URI location = URI.create("https://" + outlet.host() + outlet.path());
    return new Document(location, answer.type(), answer.body());
  }
}
