package dev.wiredesk.parse;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Mends what stands in the way of an XML parser without touching the structure: stray characters,
 * ampersands, less-than signs, entities and prefixes nobody declared. One pass; CDATA sections and
 * comments are copied, but for characters that XML forbids.
 */
final class Mender {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{0,31}));");
  private static final Pattern PREFIX =
      Pattern.compile("[</\\s]([A-Za-z_][\\w.-]{0,39}):[A-Za-z_]");
  private static final Pattern DECLARED = Pattern.compile("\\sxmlns:([\\w.-]{1,40})\\s*=");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final int MAX_PREFIXES = 50;
  private static final int MAX_TAG = 1_000;

  private final String text;
  private final Map<String, String> entities;
  private final Repairs repairs;
  private final StringBuilder out;
  private final TreeSet<String> used = new TreeSet<>();
  private final TreeSet<String> declared = new TreeSet<>();
  private final Matcher reference;

  private Mender(String text, Map<String, String> entities, Repairs repairs) {
    this.text = text;
    this.entities = entities;
    this.repairs = repairs;
    this.out = new StringBuilder(text.length() + 256);
    this.reference = REFERENCE.matcher(text);
  }

  static String mend(String text, Map<String, String> entities, Repairs repairs) {
    Mender mender = new Mender(text, entities, repairs);
    int at = 0;
    while (at < text.length()) {
      at = mender.step(at);
    }
    return mender.withPrefixesDeclared();
  }

  private int step(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '<' -> markup(at);
      case '&' -> ampersand(at);
      case ']' -> text.startsWith("]]>", at) ? strayEnd(at) : character(at);
      default -> character(at);
    };
  }

  private int character(int at) {
    int c = text.codePointAt(at);
    if (CharacterReferences.isLegal(c)) {
      out.appendCodePoint(c);
    } else {
      repairs.add("dropped control characters");
    }
    return at + Character.charCount(c);
  }

  private int markup(int at) {
    if (text.startsWith("<![CDATA[", at)) {
      return copyThrough(at, "]]>");
    }
    if (text.startsWith("<!--", at)) {
      return copyThrough(at, "-->");
    }
    if (isMarkup(at)) {
      notePrefixes(at);
      out.append('<');
    } else {
      repairs.add("escaped a bare less-than sign");
      out.append("&lt;");
    }
    return at + 1;
  }

  /** Whether the less-than sign there opens anything. */
  private boolean isMarkup(int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return Character.isLetter(next) || "/_?!".indexOf(next) >= 0;
  }

  private int copyThrough(int at, String end) {
    int stop = text.indexOf(end, at);
    int to = stop < 0 ? text.length() : stop + end.length();
    int i = at;
    while (i < to) {
      i = character(i);
    }
    return to;
  }

  private int strayEnd(int at) {
    repairs.add("dropped the end of a CDATA section that was not open");
    return at + 3;
  }

  private int ampersand(int at) {
    reference.region(at, text.length());
    if (!reference.lookingAt()) {
      repairs.add("escaped bare ampersands");
      out.append("&amp;");
      return at + 1;
    }
    String name = reference.group(3);
    int end = reference.end();
    if (name != null) {
      named(name);
      return end;
    }
    int code = number();
    int low = isHalf(code, 0xD800) ? numberAt(end) : -1;
    if (isHalf(low, 0xDC00)) {
      repairs.add("joined halves of characters");
      number(Character.toCodePoint((char) code, (char) low));
      return reference.end();
    }
    number(code);
    return end;
  }

  /** Programs that count in UTF-16 refer to a character beyond U+FFFF by two numbers. */
  private static boolean isHalf(int code, int first) {
    return code >= first && code < first + 0x400;
  }

  /** -1 if no reference by number stands there. */
  private int numberAt(int at) {
    reference.region(at, text.length());
    return reference.lookingAt() && reference.group(3) == null ? number() : -1;
  }

  private int number() {
    boolean decimal = reference.group(1) != null;
    return decimal
        ? Integer.parseInt(reference.group(1))
        : Integer.parseInt(reference.group(2), 16);
  }

  private void number(int code) {
    if (CharacterReferences.isLegal(code)) {
      out.append("&#").append(code).append(';');
    } else {
      repairs.add("dropped control characters");
    }
  }

  private void named(String name) {
    String value = value(name);
    if (value == null) {
      repairs.add("escaped bare ampersands");
      out.append("&amp;").append(name).append(';');
    } else {
      value.codePoints().forEach(c -> out.append("&#").append(c).append(';'));
    }
  }

  private @Nullable String value(String name) {
    String own = entities.get(name);
    if (own != null) {
      return own;
    }
    if (!Entities.isNamedEntity(name)) {
      return null;
    }
    if (!name.matches("amp|lt|gt|quot|apos")) {
      repairs.add("replaced entities that only HTML knows");
    }
    return Entities.getByName(name);
  }

  private void notePrefixes(int at) {
    int end = endOfTag(at);
    if (end < 0 || used.size() >= MAX_PREFIXES) {
      return;
    }
    String tag = QUOTED.matcher(text.substring(at, end)).replaceAll("");
    for (Matcher m = DECLARED.matcher(tag); m.find(); ) {
      declared.add(m.group(1));
    }
    for (Matcher m = PREFIX.matcher(tag); m.find(); ) {
      used.add(m.group(1));
    }
  }

  /** -1 if it is too far. A tag also ends where the next begins: no sign is in two of them. */
  private int endOfTag(int at) {
    int limit = Math.min(text.length(), at + MAX_TAG);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '>' || (c == '<' && isMarkup(i))) {
        return i;
      }
    }
    return -1;
  }

  private String withPrefixesDeclared() {
    used.removeAll(declared);
    used.remove("xml");
    used.remove("xmlns");
    int nameEnd = 1;
    while (nameEnd < out.length() && " \t\r\n/>".indexOf(out.charAt(nameEnd)) < 0) {
      nameEnd++;
    }
    if (used.isEmpty() || nameEnd >= out.length()) {
      return out.toString();
    }
    repairs.add("declared the missing prefixes " + String.join(", ", used));
    StringBuilder declarations = new StringBuilder();
    for (String prefix : used) {
      declarations.append(" xmlns:%s=\"%s\"".formatted(prefix, Vocabulary.usualUri(prefix)));
    }
    return out.insert(nameEnd, declarations).toString();
  }
}
