package dev.wiredesk.archive;

import dev.wiredesk.normalise.CanonicalUrl;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** An article's address as a key for comparison: equal for all spellings of one address. */
final class AddressKey {

  private AddressKey() {}

  /** SHA-256 in hexadecimal of the canonical address; "" without one. */
  static String of(@Nullable String link) {
    return link == null || link.isBlank() ? "" : DigestUtils.sha256Hex(CanonicalUrl.of(link));
  }
}
