package dev.wiredesk.publish;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which coding to send to a client, by its Accept-Encoding (RFC 9110 §12.5.3). What a client says
 * is remembered, since the same few clients say the same few things.
 */
final class Codings {

  private static final int MOST_REMEMBERED = 500;
  private static final int LONGEST_REMEMBERED = 200;
  private static final Pattern ACCEPTED =
      Pattern.compile("\\s*([!#$%&'*+.^_`|~0-9a-z-]+)\\s*(?:;\\s*q=([01](?:\\.\\d{0,3})?)\\s*)?");

  private static final Map<String, Coding> REMEMBERED = new ConcurrentHashMap<>();

  private Codings() {}

  /** No header at all may mean a client that cannot unpack. */
  static Coding of(@Nullable String acceptEncoding) {
    if (acceptEncoding == null) {
      return Coding.IDENTITY;
    }
    Coding known = REMEMBERED.get(acceptEncoding);
    if (known != null) {
      return known;
    }
    Coding best = best(weights(acceptEncoding));
    if (REMEMBERED.size() < MOST_REMEMBERED && acceptEncoding.length() < LONGEST_REMEMBERED) {
      REMEMBERED.put(acceptEncoding, best);
    }
    return best;
  }

  /** Of what the client likes equally well, the smallest. */
  private static Coding best(Map<Coding, Double> weights) {
    double gzip = weights.getOrDefault(Coding.GZIP, 0.0);
    double zstd = weights.getOrDefault(Coding.ZSTD, 0.0);
    if (zstd > 0 && zstd >= gzip) {
      return Coding.ZSTD;
    }
    return gzip > 0 ? Coding.GZIP : Coding.IDENTITY;
  }

  private static Map<Coding, Double> weights(String header) {
    Map<Coding, Double> weights = new EnumMap<>(Coding.class);
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      Matcher accepted = ACCEPTED.matcher(part);
      if (accepted.matches()) {
        String weight = accepted.group(2);
        double q = weight == null ? 1 : Double.parseDouble(weight);
        switch (accepted.group(1)) {
          case "gzip", "x-gzip" -> weights.put(Coding.GZIP, q);
          case "zstd" -> weights.put(Coding.ZSTD, q);
          case "*" -> weights.putIfAbsent(Coding.GZIP, q);
          default -> {}
        }
      }
    }
    return weights;
  }
}
