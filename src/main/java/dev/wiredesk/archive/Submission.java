package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import java.util.List;

/**
 * Copy ready to be filed: an entry with what the desk made of it.
 *
 * @param source number of the source it came from
 * @param hash of the entry as published: an equal one is not looked at again
 * @param address the article's address as a key for comparison, empty without one
 * @param fingerprint hash of the article's words, empty where there are too few to tell by
 * @param sketch by which it will be found again
 * @param editions slugs of the editions that ask for it
 */
public record Submission(
    long source,
    Entry entry,
    String hash,
    Article article,
    Labels labels,
    String address,
    String fingerprint,
    Sketch sketch,
    List<String> editions) {

  /** For no edition, and not to be found again. */
  public Submission(
      long source,
      Entry entry,
      String hash,
      Article article,
      Labels labels,
      String address,
      String fingerprint) {
    this(source, entry, hash, article, labels, address, fingerprint, Sketch.EMPTY, List.of());
  }
}
