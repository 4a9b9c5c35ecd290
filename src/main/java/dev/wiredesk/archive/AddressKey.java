package dev.wiredesk.archive;

import dev.wiredesk.normalise.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An article's address as a key for comparison: equal for all spellings of one address. */
public final class AddressKey {

  private AddressKey() {}

  /** SHA-256 in hexadecimal of the canonical address; "" without one. */
  public static String of(@Nullable String link) {
    if (link == null || link.isBlank()) {
      return "";
    }
    byte[] bytes = CanonicalUrl.of(link).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
