package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copy ready to be filed: an entry with what the desk made of it.
 *
 * @param source number of the source it came from
 * @param form of the entry
 * @param address the article's address as a key for comparison, empty without one
 * @param canonical the same of the address that the article's page gives itself
 * @param fingerprint hash of the article's words, empty where there are too few to tell by
 * @param sketch by which it will be found again
 * @param editions slugs of the editions that ask for it
 * @param packed the entry and the article as they are written down
 */
public record Submission(
    long source,
    Form form,
    Article article,
    Labels labels,
    String address,
    String canonical,
    String fingerprint,
    Sketch sketch,
    List<String> editions,
    Packed packed) {

  /** Packs the entry and the article, too. */
  public Submission(
      long source,
      Form form,
      Article article,
      Labels labels,
      String address,
      String canonical,
      String fingerprint,
      Sketch sketch,
      List<String> editions) {
    this(
        source,
        form,
        article,
        labels,
        address,
        canonical,
        fingerprint,
        sketch,
        editions,
        Packed.of(source, form, article, labels, sketch));
  }

  /** The entry, as published. */
  public Entry entry() {
    return form.entry();
  }

  /** By which the article is known as a whole. */
  public List<Integer> marks() {
    return Marks.of(fingerprint, address, canonical);
  }

  /** The keys of all addresses under which the article is known; empty if it is known by none. */
  public Set<String> addresses() {
    return Stream.of(address, canonical)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For no edition, and not to be found again. */
  public Submission(
      long source, Form form, Article article, Labels labels, String address, String fingerprint) {
    this(source, form, article, labels, address, "", fingerprint, Sketch.EMPTY, List.of());
  }
}
