package dev.wiredesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes a second encoding: UTF-8 that a program on the way took for windows-1252, so that "it’s"
 * came out as "itâ€™s". Only a text that holds such a sign of punctuation is touched: nobody writes
 * "â€", while "Ã»" ends many a quotation in Portuguese.
 */
final class Mojibake {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The first two of the three bytes of a dash, a quotation mark, an ellipsis. */
  private static final String PUNCTUATION = "â€";

  private static final Pattern SIGN = Pattern.compile("â(?:€|‚|„).|[ÂÃ].");
  private static final Pattern EVIDENCE = Pattern.compile("â€[˜™šœžŸ\u009d“”•–—¦¢°¹º]");

  private Mojibake() {}

  /** The text as it was meant; the very same one if there is nothing to undo. */
  static String undone(String text) {
    if (!text.contains(PUNCTUATION) || !EVIDENCE.matcher(text).find()) {
      return text;
    }
    return SIGN.matcher(text).replaceAll(sign -> Matcher.quoteReplacement(meant(sign)));
  }

  private static String meant(MatchResult sign) {
    String written = sign.group();
    byte[] bytes = new byte[written.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = written.charAt(i);
      bytes[i] = c < 0x100 ? (byte) c : String.valueOf(c).getBytes(WINDOWS_1252)[0];
    }
    String meant = new String(bytes, UTF_8);
    return meant.indexOf('\uFFFD') < 0 ? meant : written;
  }
}
