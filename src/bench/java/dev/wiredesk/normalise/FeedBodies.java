package dev.wiredesk.normalise;

import dev.wiredesk.demo.DemoFeeds;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Entries as feeds carry them. */
final class FeedBodies {

  private FeedBodies() {}

  /** Of the demo's outlets, or of every {@code *_clean.xml} in a folder. */
  static List<Entry> entries(String feeds) throws IOException {
    List<Document> documents =
        feeds.equals("demo") ? DemoFeeds.documents() : folder(Path.of(feeds));
    return documents.stream().flatMap(FeedBodies::entries).toList();
  }

  private static Stream<Entry> entries(Document document) {
    return new FeedParser().parse(document) instanceof ParsedFeed feed
        ? feed.entries().stream()
        : Stream.of();
  }

  private static List<Document> folder(Path folder) throws IOException {
    List<Document> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith("_clean.xml")).sorted().toList()) {
        URI location = URI.create("https://wire.example/" + file.getFileName());
        found.add(new Document(location, "text/xml", Files.readAllBytes(file)));
      }
    }
    return found;
  }
}
