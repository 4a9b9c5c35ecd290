package dev.wiredesk.normalise;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.wiredesk.parse.Charsets;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which charset a page is in. Bytes that read as UTF-8 are UTF-8, whatever is said of them: text in
 * no other charset looks like that, and servers and templates often name one of long ago. Else the
 * header goes before the page's own word, as in browsers; where neither says, the bytes tell.
 */
final class PageCharset {

  private static final String NAME = "\\s*=\\s*[\"']?\\s*([\\w.:+-]{2,40})";
  private static final Pattern NAMED = Pattern.compile("(?i)charset" + NAME);
  private static final Pattern META = Pattern.compile("(?i)<meta\\s[^>]{0,1000}?charset" + NAME);
  private static final Pattern XML = Pattern.compile("(?i)<\\?xml\\s[^>]{0,200}?encoding" + NAME);

  /** Browsers read windows-1252 where these are named. */
  private static final Set<Charset> LATIN =
      Set.of(StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

  /** Browsers look no further for the page's own word; pages put it later than that. */
  private static final int HEAD = 16_384;

  private static final int SAMPLE = 65_536;
  private static final int LEAST_CONFIDENCE = 30;
  private static final int PORTION = 8_192;

  private PageCharset() {}

  /** The name of the charset, null to leave it to the page's own word. */
  static @Nullable String of(byte[] bytes, int length, @Nullable String contentType) {
    if (hasMark(bytes, length)) {
      return null;
    }
    if (isUtf8(bytes, length)) {
      return "UTF-8";
    }
    Charset sent = named(NAMED, contentType == null ? "" : contentType);
    String head = new String(bytes, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1);
    Charset claimed = sent != null ? sent : declared(head);
    boolean declares = named(NAMED, head) != null || head.regionMatches(true, 0, "<?xml", 0, 5);
    Charset charset = claimed != null || declares ? claimed : detected(bytes, length);
    return charset == null ? null : LATIN.contains(charset) ? "windows-1252" : charset.name();
  }

  /**
   * The page's own word, where it is plain to see. What can be read so far is not in two bytes for
   * a letter, and not in UTF-8 either by now.
   */
  private static @Nullable Charset declared(String head) {
    Charset meta = named(META, head);
    Charset own = meta != null ? meta : named(XML, head);
    return own == null || own.name().startsWith("UTF-") ? null : own;
  }

  private static boolean hasMark(byte[] bytes, int length) {
    return length > 2
        && ((bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  /** Well-formed and not ASCII alone; a page may end within a character. */
  private static boolean isUtf8(byte[] bytes, int length) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    CharBuffer out = CharBuffer.allocate(PORTION);
    long characters = 0;
    while (true) {
      var result = decoder.decode(in, out.clear(), false);
      characters += out.position();
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return characters + in.remaining() < length;
      }
    }
  }

  private static @Nullable Charset named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Charsets.named(matcher.group(1)) : null;
  }

  private static @Nullable Charset detected(byte[] bytes, int length) {
    if (ThaiBytes.are(bytes, Math.min(length, SAMPLE))) {
      return Charsets.named("windows-874");
    }
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    CharsetMatch match = detector.setText(Arrays.copyOf(bytes, Math.min(length, SAMPLE))).detect();
    boolean sure = match != null && match.getConfidence() >= LEAST_CONFIDENCE;
    return sure ? Charsets.named(match.getName()) : null;
  }
}
