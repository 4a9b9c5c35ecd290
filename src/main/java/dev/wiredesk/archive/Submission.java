package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import java.util.List;

/**
 * Copy ready to be filed: an entry with what the desk made of it.
 *
 * @param source number of the source it came from
 * @param form of the entry
 * @param keys by which the article is known as a whole
 * @param sketch by which it will be found again
 * @param editions slugs of the editions that ask for it
 * @param packed the entry and the article as they are written down
 */
public record Submission(
    long source,
    Form form,
    Article article,
    Labels labels,
    Keys keys,
    Sketch sketch,
    List<String> editions,
    Packed packed) {

  /** Packs the entry and the article, too. */
  public Submission(
      long source,
      Form form,
      Article article,
      Labels labels,
      Keys keys,
      Sketch sketch,
      List<String> editions) {
    this(
        source,
        form,
        article,
        labels,
        keys,
        sketch,
        editions,
        Packed.of(source, form, article, labels, sketch));
  }

  /** The entry, as published. */
  public Entry entry() {
    return form.entry();
  }
}
