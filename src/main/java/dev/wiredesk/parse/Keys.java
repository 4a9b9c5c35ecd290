package dev.wiredesk.parse;

import dev.wiredesk.parse.Entry.Rung;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Gives each entry of one document its key: the publisher's id, else the link, else a hash of title
 * and content. What is repeated gets the link added, or else a number.
 */
final class Keys {

  static final int MAX_LENGTH = 500;

  private final Set<String> given = new HashSet<>();

  /** A key and what it rests on. */
  record Key(String key, Rung rung) {}

  Key next(
      @Nullable String id,
      @Nullable String link,
      @Nullable String title,
      @Nullable String content) {
    if (id != null) {
      return new Key(unique(id, link), Rung.ID);
    }
    String hash = "sha256:" + DigestUtils.sha256Hex(title + "\n" + content);
    return link != null
        ? new Key(unique(link, hash), Rung.LINK)
        : new Key(unique(hash, null), Rung.CONTENT);
  }

  private String unique(String first, @Nullable String addition) {
    String key = bounded(first);
    if (given.add(key)) {
      return key;
    }
    String longer = addition == null ? key : bounded(first + "|" + addition);
    String candidate = longer;
    for (int n = 2; !given.add(candidate); n++) {
      candidate = bounded(longer + "|" + n);
    }
    return candidate;
  }

  private static String bounded(String key) {
    return key.length() <= MAX_LENGTH ? key : "sha256:" + DigestUtils.sha256Hex(key);
  }
}
