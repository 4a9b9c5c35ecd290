package dev.wiredesk.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.function.IntPredicate;

/** UTF-8 with bytes of windows-1252 strewn in, as when a template and a database disagree. */
final class MixedUtf8 {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private MixedUtf8() {}

  static String read(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    int at = 0;
    while (at < bytes.length) {
      int length = sequence(bytes, at);
      if (length == 0) {
        text.append(new String(bytes, from, at - from, UTF_8));
        text.append(new String(bytes, at, 1, WINDOWS_1252));
        from = at + 1;
      }
      at += Math.max(1, length);
    }
    return text.append(new String(bytes, from, at - from, UTF_8)).toString();
  }

  /** How many characters beyond ASCII are written in proper UTF-8. */
  static int wellFormed(byte[] bytes) {
    return count(bytes, length -> length > 1);
  }

  /** How many bytes are not part of any. */
  static int stray(byte[] bytes) {
    return count(bytes, length -> length == 0);
  }

  private static int count(byte[] bytes, IntPredicate counts) {
    int count = 0;
    int at = 0;
    while (at < bytes.length) {
      int length = sequence(bytes, at);
      if (counts.test(length)) {
        count++;
      }
      at += Math.max(1, length);
    }
    return count;
  }

  /** Bytes of the character that starts here (RFC 3629 §3), 0 if none does. */
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length < 2) {
      return length;
    }
    if (lead > 0xF4 || at + length > bytes.length || !secondFits(lead, bytes[at + 1] & 0xFF)) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static boolean secondFits(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0 && second <= 0xBF;
      case 0xED -> second >= 0x80 && second <= 0x9F;
      case 0xF0 -> second >= 0x90 && second <= 0xBF;
      case 0xF4 -> second >= 0x80 && second <= 0x8F;
      default -> second >= 0x80 && second <= 0xBF;
    };
  }
}
