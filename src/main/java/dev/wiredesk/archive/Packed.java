package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;

/**
 * An article and its entry as they are written down: made before the filing lock is held, since it
 * takes longer than the writing.
 */
public final class Packed {

  private final byte[] article;
  private final PackedForm form;
  private final Shelves shelves;
  private final String regions;
  private final String topics;
  private final String reasons;
  private final byte[] sketch;

  private Packed(Article article, PackedForm form, Labels labels, Sketch sketch) {
    this.article = Packing.pack(article);
    this.form = form;
    this.shelves = Shelves.of(labels);
    this.regions = shelves.regions().written();
    this.topics = shelves.topics().written();
    this.reasons = Packing.pack(labels.reasons());
    this.sketch = sketch.pack();
  }

  static Packed of(long source, Form form, Article article, Labels labels, Sketch sketch) {
    return new Packed(article, PackedForm.of(source, form), labels, sketch);
  }

  /** Not a copy. */
  byte[] article() {
    return article;
  }

  PackedForm form() {
    return form;
  }

  Shelves shelves() {
    return shelves;
  }

  /** The shelves of regions as they are written. */
  String regions() {
    return regions;
  }

  /** The shelves of topics as they are written. */
  String topics() {
    return topics;
  }

  String reasons() {
    return reasons;
  }

  /** Not a copy. */
  byte[] sketch() {
    return sketch;
  }
}
