package dev.wiredesk.publish;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Text that may have come from anywhere, made fit for a document of ours. */
final class Text {

  private Text() {}

  /**
   * Leaves out what XML 1.0 §2.2 cannot hold (controls, lone surrogates, non-characters) and the C1
   * controls, which are never meant; a line ends in a line feed alone.
   */
  static String clean(String text) {
    return text.codePoints().allMatch(Text::isLegal)
        ? text
        : text.codePoints()
            .filter(Text::isLegal)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Whether nothing of it is left to be read once it is clean. */
  static boolean isBlank(String text) {
    return clean(text).isBlank();
  }

  /** The text for the inside of an HTML element or attribute. */
  static String escape(String text) {
    return HtmlUtils.htmlEscape(clean(text), "UTF-8");
  }

  /** A paragraph of plain text as HTML; nothing for nothing. */
  static String paragraph(String text) {
    return text.isBlank() ? "" : "<p>" + escape(text) + "</p>";
  }

  /** The text, if longer than {@code most} characters cut after a word and marked by "…". */
  static String cut(String text, int most) {
    String stripped = text.strip();
    if (stripped.length() <= most) {
      return stripped;
    }
    int space = stripped.lastIndexOf(' ', most - 1);
    int end = space > most / 2 ? space : most - 1;
    boolean splitsPair = Character.isHighSurrogate(stripped.charAt(end - 1));
    return stripped.substring(0, splitsPair ? end - 1 : end).stripTrailing() + "…";
  }

  /** Whether it is an address that a reader's browser may open: nothing but http and https. */
  static boolean isWebAddress(@Nullable String address) {
    return address != null
        && (address.regionMatches(true, 0, "https://", 0, 8)
            || address.regionMatches(true, 0, "http://", 0, 7));
  }

  /** The address, if a reader's browser may open it; else null. */
  static @Nullable String webAddress(@Nullable String address) {
    return isWebAddress(address) ? address : null;
  }

  /** Words that stood in the middle of a sentence, as one of their own. */
  static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < 0xFFFE)
        || (c > 0xFFFF && (c & 0xFFFE) != 0xFFFE);
  }
}
