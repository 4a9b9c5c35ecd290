package dev.wiredesk.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Under which name a browser saves what is for import elsewhere (RFC 6266). */
final class FileName {

  private FileName() {}

  /**
   * The value of a Content-Disposition: a name of letters that every system takes, and the words
   * themselves for those who know UTF-8.
   */
  static String attachment(String words, String extension) {
    String name = words.replaceAll("[\\s\\p{Cntrl}/\\\\:*?\"<>|]+", " ").strip();
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s.%s"
        .formatted(plain(name), extension, encoded.replace("*", "%2A"), extension);
  }

  private static String plain(String name) {
    String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String plain = letters.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    return plain.isEmpty() ? "wiredesk" : plain;
  }
}
