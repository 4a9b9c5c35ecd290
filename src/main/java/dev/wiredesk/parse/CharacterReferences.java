package dev.wiredesk.parse;

import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which characters XML allows (XML 1.0 §2.2), and references to them by number. */
final class CharacterReferences {

  private static final Pattern NUMERIC =
      Pattern.compile("&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));");

  private static final int FIRST_CONTROL = 0x80;
  private static final int LAST_CONTROL = 0x9F;

  /** Of windows-1252, from the first control on. */
  private static final String SIGNS = signs();

  private CharacterReferences() {}

  private static String signs() {
    byte[] bytes = new byte[LAST_CONTROL - FIRST_CONTROL + 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (FIRST_CONTROL + i);
    }
    return new String(bytes, Charset.forName("windows-1252"));
  }

  static boolean isLegal(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /**
   * What is meant by a control character of ISO 8859-1 (U+0080 to U+009F): a sign of windows-1252,
   * as browsers read it (HTML §13.2.5.80). Nobody means the control.
   */
  static int meant(int c) {
    if (c < FIRST_CONTROL || c > LAST_CONTROL) {
      return c;
    }
    char sign = SIGNS.charAt(c - FIRST_CONTROL);
    return sign == '\uFFFD' ? c : sign;
  }

  /** The text without characters that XML (and PostgreSQL) refuse, and as it was meant. */
  static String legal(String text) {
    return text.codePoints().allMatch(c -> isLegal(c) && meant(c) == c)
        ? text
        : text.codePoints()
            .filter(CharacterReferences::isLegal)
            .map(CharacterReferences::meant)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** With references by number resolved; null if the text refers to anything else. */
  static @Nullable String plain(String text) {
    Matcher matcher = NUMERIC.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (matcher.find()) {
      int code =
          matcher.group(1) != null
              ? Integer.parseInt(matcher.group(1))
              : Integer.parseInt(matcher.group(2), 16);
      if (!isLegal(code)) {
        return null;
      }
      matcher.appendReplacement(plain, Matcher.quoteReplacement(Character.toString(code)));
    }
    matcher.appendTail(plain);
    return text.contains("&") && NUMERIC.matcher(text).replaceAll("").contains("&")
        ? null
        : plain.toString();
  }
}
