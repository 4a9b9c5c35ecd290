package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import java.net.URI;
import java.util.List;

/** Entries for tests: only what the test is about is said. */
record Entries(
    String content, String title, List<String> authors, List<String> categories, String link) {

  static Entries of(String content) {
    return new Entries(content, "A title", List.of(), List.of(), "https://outlet.example/story");
  }

  Entries titled(String other) {
    return new Entries(content, other, authors, categories, link);
  }

  Entries by(List<String> others) {
    return new Entries(content, title, others, categories, link);
  }

  Entries filedUnder(List<String> others) {
    return new Entries(content, title, authors, others, link);
  }

  Entries linking(String other) {
    return new Entries(content, title, authors, categories, other);
  }

  Entry entry() {
    return new Entry(
        "key",
        Entry.Rung.ID,
        "id",
        link,
        title,
        null,
        content,
        authors,
        null,
        null,
        categories.stream().map(term -> new Entry.Category(term, null, null)).toList(),
        List.of(),
        null,
        null,
        null);
  }

  Article normalised() {
    return new Normaliser().normalise(entry(), URI.create("https://outlet.example/news/"), "en");
  }
}
