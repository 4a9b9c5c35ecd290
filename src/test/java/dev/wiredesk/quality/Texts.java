package dev.wiredesk.quality;

import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Labelled documents as the entries that a feed would have brought. */
final class Texts {

  private Texts() {}

  static Entry entry(JsonNode document) {
    String published = QualityTest.text(document, "published");
    return new Entry(
        document.get("id").asString(),
        Entry.Rung.ID,
        document.get("id").asString(),
        null,
        QualityTest.text(document, "title"),
        null,
        content(document),
        List.of(),
        published == null ? null : Moment.at(Instant.parse(published)),
        null,
        List.of(),
        List.of(),
        "en",
        null,
        null);
  }

  private static String content(JsonNode document) {
    String html = QualityTest.text(document, "html");
    if (html != null) {
      return html;
    }
    String text = QualityTest.text(document, "text");
    String dateline = QualityTest.text(document, "dateline");
    String whole = (dateline == null ? "" : dateline + " ") + (text == null ? "" : text);
    return whole
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + escaped(line) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String escaped(@Nullable String text) {
    return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
