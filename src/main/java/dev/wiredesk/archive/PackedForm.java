package dev.wiredesk.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The form of an entry as it is written down. */
final class PackedForm {

  private final long source;
  private final Form form;
  private final byte[] original;

  private PackedForm(long source, Form form, byte[] original) {
    this.source = source;
    this.form = form;
    this.original = original;
  }

  /**
   * Packs it.
   *
   * @param source number of the entry's source
   */
  static PackedForm of(long source, Form form) {
    return new PackedForm(source, form, Packing.pack(form.entry()));
  }

  long source() {
    return source;
  }

  String key() {
    return form.key();
  }

  String rung() {
    return form.entry().rung().name();
  }

  String hash() {
    return form.hash();
  }

  /** Not a copy. */
  byte[] original() {
    return original;
  }

  @Nullable Long name() {
    return orNull(form.traits().name());
  }

  @Nullable Long address() {
    return orNull(form.traits().address());
  }

  @Nullable Long headline() {
    return orNull(form.traits().headline());
  }

  @Nullable Long words() {
    return orNull(form.traits().words());
  }

  @Nullable OffsetDateTime published() {
    Instant published = form.traits().published();
    return published == null ? null : Times.utc(published);
  }

  private static @Nullable Long orNull(long trait) {
    return trait == 0 ? null : trait;
  }
}
