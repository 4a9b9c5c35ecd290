package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An entry in the form in which it was met, as it is written down. */
final class EntryForm {

  private final long source;
  private final Entry entry;
  private final String hash;
  private final byte[] original;
  private final Traits traits;

  private EntryForm(long source, Entry entry, String hash, byte[] original, Traits traits) {
    this.source = source;
    this.entry = entry;
    this.hash = hash;
    this.original = original;
    this.traits = traits;
  }

  /**
   * Packs an entry.
   *
   * @param source number of its source
   * @param hash of the entry as published
   */
  static EntryForm of(long source, Entry entry, String hash) {
    return new EntryForm(source, entry, hash, Packing.pack(entry), Traits.of(entry));
  }

  long source() {
    return source;
  }

  String key() {
    return entry.key();
  }

  String rung() {
    return entry.rung().name();
  }

  String hash() {
    return hash;
  }

  /** Not a copy. */
  byte[] original() {
    return original;
  }

  @Nullable Long name() {
    return orNull(traits.name());
  }

  @Nullable Long address() {
    return orNull(traits.address());
  }

  @Nullable Long headline() {
    return orNull(traits.headline());
  }

  @Nullable Long words() {
    return orNull(traits.words());
  }

  @Nullable OffsetDateTime published() {
    Instant published = traits.published();
    return published == null ? null : Times.utc(published);
  }

  private static @Nullable Long orNull(long trait) {
    return trait == 0 ? null : trait;
  }
}
