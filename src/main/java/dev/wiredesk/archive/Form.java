package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;

/**
 * An entry in the form in which its feed has published it.
 *
 * @param hash of all that it says: an equal one is not looked at again
 * @param traits by which it may be known under another id
 */
public record Form(Entry entry, String hash, Traits traits) {

  /** Reads the entry's traits, which takes as long as its text is. */
  public static Form of(Entry entry, String hash) {
    return new Form(entry, hash, Traits.of(entry));
  }

  /** The entry's. */
  public String key() {
    return entry.key();
  }
}
