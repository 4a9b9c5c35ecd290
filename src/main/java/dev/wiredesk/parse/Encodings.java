package dev.wiredesk.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a document is in. Asked in this order: its byte order mark, its XML declaration,
 * the Content-Type header, the bytes. RFC 7303 §3 puts the header above the declaration; feeds in
 * the wild are right more often in what they say themselves. Whoever is asked is believed only if
 * every byte can be read as he says.
 */
final class Encodings {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([^\"'>]{1,40}?)\\s*[\"']");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

  /** In these every byte means something, so that nothing shows a false claim but the text. */
  private static final Set<Charset> CLAIMED_LIGHTLY = Set.of(ISO_8859_1, WINDOWS_1252, US_ASCII);

  private static final int SAMPLE = 64 << 10;

  private final @Nullable String contentType;
  private final Repairs repairs;

  Encodings(@Nullable String contentType, Repairs repairs) {
    this.contentType = contentType;
    this.repairs = repairs;
  }

  String decode(byte[] bytes) {
    String marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      repairs.add("read " + wide + " that had no byte order mark");
      return new String(bytes, wide);
    }
    Charset declared = named(first(DECLARED, head(bytes)));
    Charset sent = named(contentType == null ? null : first(CHARSET, contentType));
    Charset claimed = declared != null ? declared : sent;
    String text = claimed == null ? null : believe(bytes, claimed);
    if (text == null && declared != null && sent != null && !sent.equals(declared)) {
      text = believe(bytes, sent);
    }
    return text != null ? text : guess(bytes, claimed);
  }

  private @Nullable String byMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      String text = strictly(b, UTF_8);
      return withoutMark(text != null ? text : patched(b));
    }
    if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, 0, 0, 0xFE, 0xFF)) {
      return withoutMark(new String(b, Charset.forName("UTF-32")));
    }
    if (starts(b, 0xFF, 0xFE)) {
      return withoutMark(new String(b, UTF_16LE));
    }
    return starts(b, 0xFE, 0xFF) ? withoutMark(new String(b, UTF_16BE)) : null;
  }

  /** XML 1.0 appendix F.1: "<" in UTF-16 or UTF-32. */
  private static @Nullable Charset wide(byte[] b) {
    if (starts(b, '<', 0, 0, 0)) {
      return UTF_32LE;
    }
    if (starts(b, 0, 0, 0, '<')) {
      return UTF_32BE;
    }
    if (starts(b, '<', 0) && b.length > 3 && b[2] != 0) {
      return UTF_16LE;
    }
    return starts(b, 0, '<') ? UTF_16BE : null;
  }

  private @Nullable String believe(byte[] bytes, Charset claimed) {
    if (CLAIMED_LIGHTLY.contains(claimed)) {
      String utf8 = strictly(bytes, UTF_8);
      if (utf8 != null) {
        if (utf8.length() != bytes.length) {
          repairs.add("read as UTF-8 what was called " + claimed);
        }
        return utf8;
      }
      return new String(bytes, WINDOWS_1252);
    }
    return strictly(bytes, claimed);
  }

  private String guess(byte[] bytes, @Nullable Charset claimed) {
    String utf8 = strictly(bytes, UTF_8);
    if (utf8 != null) {
      if (claimed != null) {
        repairs.add("read as UTF-8 what was called " + claimed);
      }
      return utf8;
    }
    if (mostlyUtf8(bytes)) {
      return patched(bytes);
    }
    Charset detected = detected(bytes);
    repairs.add("read as " + detected + ", by the look of the bytes");
    return new String(bytes, detected);
  }

  private String patched(byte[] bytes) {
    repairs.add("read single bytes that are not UTF-8 as windows-1252");
    return MixedUtf8.read(bytes);
  }

  private static boolean mostlyUtf8(byte[] bytes) {
    return MixedUtf8.wellFormed(bytes) > MixedUtf8.stray(bytes);
  }

  private static Charset detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    // Tags are in ASCII, whatever the language is that stands between them.
    detector.enableInputFilter(true);
    CharsetMatch match = detector.setText(head(bytes, SAMPLE).getBytes(ISO_8859_1)).detect();
    Charset charset = match == null ? null : Charsets.named(match.getName());
    return charset == null || CLAIMED_LIGHTLY.contains(charset) || match.getConfidence() < 30
        ? WINDOWS_1252
        : charset;
  }

  private @Nullable Charset named(@Nullable String name) {
    Charset charset = name == null ? null : Charsets.named(name);
    if (name != null && charset == null) {
      repairs.add("ignored an unknown encoding: " + name);
    }
    // The document could be read far enough to find the name: it is not in two or four bytes.
    return charset != null && charset.name().matches("UTF-(16|32).*") ? null : charset;
  }

  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    if (charset.equals(UTF_8)) {
      // The platform decodes UTF-8 many times faster than a decoder that reports does, and marks
      // what is wrong; only a text with such a mark is looked at again.
      String text = new String(bytes, UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        return text;
      }
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String head(byte[] bytes) {
    return head(bytes, 1024);
  }

  private static String head(byte[] bytes, int length) {
    return new String(bytes, 0, Math.min(bytes.length, length), ISO_8859_1);
  }

  private static @Nullable String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }
}
