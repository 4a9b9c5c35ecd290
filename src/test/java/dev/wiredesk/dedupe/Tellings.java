package dev.wiredesk.dedupe;

import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Normaliser;
import dev.wiredesk.parse.Entry;
import java.net.URI;
import java.util.List;

/** Articles as the desk compares them. */
final class Tellings {

  private static final URI FEED = URI.create("https://outlet.example/feed");

  private Tellings() {}

  /** Of an entry with that headline and these paragraphs, one a line. */
  static Telling of(String headline, String text) {
    return Telling.of(article(headline, "<p>" + text.strip().replace("\n", "</p><p>") + "</p>"));
  }

  /** Of an entry with that headline and body. */
  static Article article(String headline, String body) {
    Entry entry =
        new Entry(
            "1",
            Entry.Rung.ID,
            "1",
            null,
            headline,
            null,
            body,
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            "en",
            null,
            null);
    return new Normaliser().normalise(entry, FEED, "en");
  }
}
