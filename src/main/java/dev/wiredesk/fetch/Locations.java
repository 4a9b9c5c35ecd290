package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The Location header as servers write it (RFC 9110 §10.2.2), and as they should. */
final class Locations {

  private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=";

  private Locations() {}

  /**
   * Where {@code location} leads from {@code base}.
   *
   * @param location decoded as ISO 8859-1, so that its bytes can be told
   */
  static URI resolve(URI base, String location) throws Fault {
    String reference = encode(location.strip(), StandardCharsets.ISO_8859_1);
    try {
      if (reference.startsWith("?")) { // java.net.URI would lose the last segment of the path
        return base.resolve(base.getRawPath() + reference);
      }
      return base.resolve(new URI(reference));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Fault(Failure.REDIRECTS, "redirected to something that is no address");
    }
  }

  /** Percent-encodes what may not stand in an address, and nothing that may. */
  static String encode(String text, Charset charset) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte octet : text.getBytes(charset)) {
      char character = (char) (octet & 0xff);
      if (isLegal(character)) {
        encoded.append(character);
      } else {
        encoded.append('%').append(String.format("%02X", octet & 0xff));
      }
    }
    return encoded.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  private static boolean isLegal(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '%'
        || LEGAL.indexOf(character) >= 0;
  }
}
