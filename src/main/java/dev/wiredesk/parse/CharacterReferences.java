package dev.wiredesk.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which characters XML allows (XML 1.0 §2.2), and references to them by number. */
final class CharacterReferences {

  private static final Pattern NUMERIC =
      Pattern.compile("&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));");

  private CharacterReferences() {}

  static boolean isLegal(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** The text without characters that XML (and PostgreSQL) refuse. */
  static String legal(String text) {
    return text.codePoints().allMatch(CharacterReferences::isLegal)
        ? text
        : text.codePoints()
            .filter(CharacterReferences::isLegal)
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
