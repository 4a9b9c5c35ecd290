package dev.wiredesk.archive;

import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Fingerprint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By what an article is known as a whole; each empty where it is known by none.
 *
 * @param address the article's address as a key for comparison
 * @param canonical the same of the address that the article's page gives itself
 * @param fingerprint hash of the article's words, if there are enough to tell by
 */
public record Keys(String address, String canonical, String fingerprint) {

  /** Of what neither finds nor is found. */
  public static final Keys NONE = new Keys("", "", "");

  /**
   * Those of an article.
   *
   * @param canonical the address that its page gives itself, null without one
   */
  public static Keys of(Article article, @Nullable String canonical) {
    return new Keys(
        AddressKey.of(article.link()), AddressKey.of(canonical), Fingerprint.of(article));
  }

  /** Of all of them. */
  public List<Integer> marks() {
    return Marks.of(fingerprint, address, canonical);
  }

  /** Those of all addresses under which the article is known. */
  public Set<String> addresses() {
    return Stream.of(address, canonical)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
