package dev.wiredesk.farm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the farm needs to know of a request.
 *
 * @param feed number; -1 if it asks for none
 */
record Request(int feed, @Nullable String ifNoneMatch, @Nullable String userAgent) {

  private static final Pattern FEED = Pattern.compile("GET \\S*/feeds/(\\d{1,7})\\.xml HTTP/.*");

  /** Null at the end of the connection. */
  static @Nullable Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    String etag = null;
    String agent = null;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("if-none-match:")) {
        etag = header.substring(14).strip();
      } else if (lower.startsWith("user-agent:")) {
        agent = header.substring(11).strip();
      }
    }
    Matcher matcher = FEED.matcher(first);
    return new Request(matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1, etag, agent);
  }

  private static String line(InputStream in) throws IOException {
    byte[] line = new byte[8192];
    int length = 0;
    for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      if (octet != '\r' && length < line.length) {
        line[length++] = (byte) octet;
      }
    }
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }
}
