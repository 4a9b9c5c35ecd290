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

  private static final int LONGEST_REFERENCE = 8;

  /** Fewer letters are no text but a label. */
  private static final int LEAST_TEXT = 60;

  /** Of an entry as published. */
  public static Traits of(Entry entry) {
    String text = plain(entry.content() == null ? entry.summary() : entry.content());
    return new Traits(
        hash(EntryName.of(id(entry)).local()),
        address(entry.link()),
        hash(plain(entry.title())),
        text.length() < LEAST_TEXT ? 0 : hash(text),
        moment(entry.published()));
  }

  /** The hash of where an article stands, equal for all spellings of one address. */
  static long address(@Nullable String link) {
    return link == null || link.isBlank() ? 0 : hash(CanonicalUrl.of(link));
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

  /**
   * Letters and digits of what stands between tags and character references, in lower case. Hashes
   * of it are kept, so it may never come out otherwise.
   */
  static String plain(@Nullable String markup) {
    if (markup == null) {
      return "";
    }
    char[] plain = new char[markup.length()];
    int length = 0;
    int at = 0;
    while (at < markup.length()) {
      int letter = markup.codePointAt(at);
      if (isLetterOrNumber(letter)) {
        length += Character.toChars(letter, plain, length);
        at += Character.charCount(letter);
      } else {
        at = afterMark(markup, at);
      }
    }
    return new String(plain, 0, length).toLowerCase(Locale.ROOT);
  }

  /** A tag or a reference is one only where no other sign stands right before it. */
  private static int afterMark(String markup, int from) {
    int after =
        switch (markup.charAt(from)) {
          case '<' -> afterTag(markup, from);
          case '&' -> afterReference(markup, from);
          default -> from;
        };
    return after > from ? after : afterSigns(markup, from);
  }

  private static int afterTag(String markup, int from) {
    for (int at = from + 1; at < markup.length(); at++) {
      char sign = markup.charAt(at);
      if (sign == '>') {
        return at + 1;
      }
      if (sign == '<') {
        return from;
      }
    }
    return from;
  }

  private static int afterReference(String markup, int from) {
    int at = from + 1;
    if (at < markup.length() && markup.charAt(at) == '#') {
      at++;
    }
    int begin = at;
    while (at < markup.length() && at - begin < LONGEST_REFERENCE && isAscii(markup.charAt(at))) {
      at++;
    }
    boolean ends = at > begin && at < markup.length() && markup.charAt(at) == ';';
    return ends ? at + 1 : from;
  }

  private static int afterSigns(String markup, int from) {
    int at = from;
    while (at < markup.length()) {
      int sign = markup.codePointAt(at);
      if (isLetterOrNumber(sign)) {
        return at;
      }
      at += Character.charCount(sign);
    }
    return at;
  }

  private static boolean isAscii(char letter) {
    return letter < 128 && isAsciiLetterOrDigit(letter);
  }

  /** Told without tables. */
  private static boolean isAsciiLetterOrDigit(int sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9');
  }

  private static boolean isLetterOrNumber(int letter) {
    if (letter < 128) {
      return isAsciiLetterOrDigit(letter);
    }
    return Character.isLetterOrDigit(letter)
        || Character.getType(letter) == Character.LETTER_NUMBER
        || Character.getType(letter) == Character.OTHER_NUMBER;
  }

  private static long hash(String words) {
    return words.isEmpty() ? 0 : ByteBuffer.wrap(DigestUtils.sha256(words)).getLong();
  }
}
