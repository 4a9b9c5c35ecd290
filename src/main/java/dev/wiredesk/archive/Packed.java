package dev.wiredesk.archive;

import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;

/**
 * An article and its entry as they are written down: made before the filing lock is held, since it
 * takes longer than the writing.
 */
public final class Packed {

  private final String content;
  private final EntryForm form;

  private Packed(String content, EntryForm form) {
    this.content = content;
    this.form = form;
  }

  static Packed of(long source, Entry entry, String hash, Article article) {
    return new Packed(Packing.pack(article), EntryForm.of(source, entry, hash));
  }

  String content() {
    return content;
  }

  EntryForm form() {
    return form;
  }
}
