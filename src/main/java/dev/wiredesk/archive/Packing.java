package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
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

  static String pack(Article article) {
    return JSON.writeValueAsString(article);
  }

  static Article unpackArticle(String content) {
    return JSON.readValue(content, Article.class);
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

  /** The original, kept for replay: gzipped, since it is rarely read. */
  static byte[] pack(Entry entry) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new SwiftGzip(bytes)) {
      gzip.write(JSON.writeValueAsBytes(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An entry is too short to come out much smaller if more time is spent on it. */
  private static final class SwiftGzip extends GZIPOutputStream {

    SwiftGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  static Entry unpackEntry(byte[] original) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(original))) {
      return JSON.readValue(gzip, Entry.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
