package dev.wiredesk.parse;

import dev.wiredesk.parse.Entry.Rung;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Gives each entry of one document its key: the publisher's id, else the link, else a hash of title
 * and content. What is repeated gets the link added, or else a number. An id that stands with
 * several links names none of them: the newest entry would be taken for a change of the one that
 * stood first before.
 */
final class Keys {

  static final int MAX_LENGTH = 500;

  private final Set<String> given = new HashSet<>();

  Keys() {}

  private Keys(Collection<String> shared) {
    shared.forEach(id -> given.add(bounded(id)));
  }

  /** For a document with these entries. */
  static <T> Keys of(
      List<T> entries, Function<T, @Nullable String> id, Function<T, @Nullable String> link) {
    Set<String> once = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (T entry : entries) {
      String own = id.apply(entry);
      if (own != null && !once.add(own)) {
        repeated.add(own);
      }
    }
    return repeated.isEmpty() ? new Keys() : new Keys(shared(entries, id, link, repeated));
  }

  private static <T> Set<String> shared(
      List<T> entries,
      Function<T, @Nullable String> id,
      Function<T, @Nullable String> link,
      Set<String> repeated) {
    Map<String, String> links = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (T entry : entries) {
      String own = id.apply(entry);
      String leadsTo = own != null && repeated.contains(own) ? link.apply(entry) : null;
      String before = own == null || leadsTo == null ? null : links.putIfAbsent(own, leadsTo);
      if (own != null && before != null && !before.equals(leadsTo)) {
        shared.add(own);
      }
    }
    return shared;
  }

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
