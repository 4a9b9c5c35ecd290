package dev.wiredesk.archive;

import dev.wiredesk.normalise.CanonicalUrl;
import dev.wiredesk.normalise.EntryName;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Entry.Rung;
import dev.wiredesk.parse.Moment;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * By what an entry may be known again when its id is another: hashes of 64 bits, 0 where the entry
 * does not say.
 *
 * @param name its id without host, scheme and suffix
 * @param address where its article stands
 * @param headline letters and digits only
 * @param words of all its text, letters and digits only
 * @param published to the second; null if it is not said so exactly
 */
public record Traits(
    long name, long address, long headline, long words, @Nullable Instant published) {

  private static final Pattern MARKUP =
      Pattern.compile("<[^<>]*>|&#?[a-zA-Z0-9]{1,8};|[^\\p{L}\\p{N}]+");

  /** Fewer letters are no text but a label. */
  private static final int LEAST_TEXT = 60;

  /** Of an entry as published. */
  public static Traits of(Entry entry) {
    String link = entry.link();
    String text = plain(entry.content() == null ? entry.summary() : entry.content());
    return new Traits(
        hash(EntryName.of(id(entry)).local()),
        link == null || link.isBlank() ? 0 : hash(CanonicalUrl.of(link)),
        hash(plain(entry.title())),
        text.length() < LEAST_TEXT ? 0 : hash(text),
        moment(entry.published()));
  }

  /** Whether the two share anything that an entry may be known by. */
  public boolean touch(Traits other) {
    return (name != 0 && name == other.name)
        || (address != 0 && address == other.address)
        || (headline != 0 && headline == other.headline);
  }

  /**
   * What the publisher calls the entry; "" if it has no name but its words. An id that several
   * entries of a document bear is no name, so the key stands for it.
   */
  public static String id(Entry entry) {
    return entry.rung() == Rung.CONTENT ? "" : entry.key();
  }

  private static @Nullable Instant moment(@Nullable Moment moment) {
    return moment == null || moment.dateOnly()
        ? null
        : moment.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static String plain(@Nullable String markup) {
    return markup == null ? "" : MARKUP.matcher(markup).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private static long hash(String words) {
    return words.isEmpty() ? 0 : ByteBuffer.wrap(DigestUtils.sha256(words)).getLong();
  }
}
