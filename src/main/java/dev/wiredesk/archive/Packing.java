package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How nouns lie in the tables: as JSON of their own record, so that a part added to a record later
 * needs no migration.
 */
final class Packing {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Packing() {}

  static byte[] pack(Article article) {
    return Compression.compress(JSON.writeValueAsBytes(article));
  }

  /** The article in a row that carries both its columns. */
  static Article filed(ResultSet row) throws SQLException {
    return Objects.requireNonNull(article(row));
  }

  /** The same, null in a row that has none; older desks wrote plain JSON. */
  static @Nullable Article article(ResultSet row) throws SQLException {
    byte[] packed = row.getBytes("packed");
    if (packed != null) {
      return JSON.readValue(Compression.expand(packed), Article.class);
    }
    String content = row.getString("content");
    return content == null ? null : JSON.readValue(content, Article.class);
  }

  static String pack(List<Labels.Reason> reasons) {
    return JSON.writeValueAsString(reasons);
  }

  static List<Labels.Reason> unpackReasons(String reasons) {
    return List.of(JSON.readValue(reasons, Labels.Reason[].class));
  }

  static String pack(PastDays.Kept story) {
    return JSON.writeValueAsString(story);
  }

  static PastDays.Kept unpackKept(String content) {
    return JSON.readValue(content, PastDays.Kept.class);
  }

  /** The original, kept for replay. */
  static byte[] pack(Entry entry) {
    return Compression.compress(JSON.writeValueAsBytes(entry));
  }

  static Entry unpackEntry(byte[] original) {
    return JSON.readValue(Compression.expand(original), Entry.class);
  }
}
