package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;

/**
 * An article and its entry as they are written down: made before the filing lock is held, since it
 * takes longer than the writing.
 */
public final class Packed {

  private final String content;
  private final EntryForm form;
  private final Shelves shelves;
  private final String reasons;

  private Packed(String content, EntryForm form, Shelves shelves, String reasons) {
    this.content = content;
    this.form = form;
    this.shelves = shelves;
    this.reasons = reasons;
  }

  static Packed of(long source, Entry entry, String hash, Article article, Labels labels) {
    return new Packed(
        Packing.pack(article),
        EntryForm.of(source, entry, hash),
        Shelves.of(labels),
        Packing.pack(labels.reasons()));
  }

  String content() {
    return content;
  }

  EntryForm form() {
    return form;
  }

  Shelves shelves() {
    return shelves;
  }

  String reasons() {
    return reasons;
  }
}
