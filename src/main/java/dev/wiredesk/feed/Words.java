package dev.wiredesk.feed;

import java.util.List;
import java.util.regex.Pattern;

/** Wording shared by messages. */
final class Words {

  private static final int LONGEST_QUOTE = 60;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

  private Words() {}

  /** The text on one line, in quotation marks, cut to {@value #LONGEST_QUOTE} characters. */
  static String quoted(String text) {
    String line = CONTROL.matcher(cut(text)).replaceAll(" ");
    return '"' + line + (text.length() > LONGEST_QUOTE ? "…" : "") + '"';
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE)));
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static String or(List<String> choices) {
    int last = choices.size() - 1;
    return last < 1
        ? String.join("", choices)
        : String.join(", ", choices.subList(0, last)) + " or " + choices.get(last);
  }
}
