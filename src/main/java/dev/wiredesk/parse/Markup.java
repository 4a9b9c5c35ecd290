package dev.wiredesk.parse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text element says, as one string of HTML or plain text, however it was wrapped. */
final class Markup {

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  /** Nothing is given back: a text may have two million characters. */
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]++");

  /** What is not read but seen or heard. */
  private static final Pattern MEDIA_TYPE = Pattern.compile("(?:audio|image(?!/svg)|video)/");

  private final StringBuilder out = new StringBuilder();
  private final boolean escape;

  private Markup(boolean escape) {
    this.escape = escape;
  }

  /** Null if there is no such element or nothing in it. */
  static @Nullable String of(@Nullable Element element) {
    String text = element == null ? "" : text(element).strip();
    return text.isEmpty() ? null : text;
  }

  /** RFC 4287 §3.1.1, §4.1.3.3; Atom 0.3 mode; markup left naked in RSS. */
  private static String text(Element element) {
    if (!element.children().isEmpty()) {
      return new Markup(isXml(element)).inner(wrapped(element)).out.toString();
    }
    if (MEDIA_TYPE.matcher(type(element)).lookingAt()) {
      return "";
    }
    String text = element.text();
    if ("base64".equalsIgnoreCase(element.attribute("mode")) || isBinary(element)) {
      return decoded(text);
    }
    return isPlain(element) ? PlainText.withMentions(text) : text;
  }

  /** RFC 4287 §3.1.1.1; many put HTML there nevertheless, so its tags stay but those spoken of. */
  private static boolean isPlain(Element element) {
    String type = type(element);
    return element.vocabulary() == Vocabulary.ATOM
        && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
  }

  private static boolean isXml(Element element) {
    String type = type(element);
    return type.equals("xhtml")
        || type.contains("xml")
        || "xml".equalsIgnoreCase(element.attribute("mode"));
  }

  private static boolean isBinary(Element element) {
    String type = type(element);
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.contains("html")
        && !type.contains("xml");
  }

  private static String type(Element element) {
    return element.attribute("type", "").toLowerCase(Locale.ROOT);
  }

  /** Itself if it is no text in base64, whatever it is called. */
  private static String decoded(String base64) {
    if (!BASE64.matcher(base64).matches()) {
      return base64;
    }
    try {
      String text = new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
      return text.indexOf('\uFFFD') < 0 ? text : base64;
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  /** RFC 4287 §3.1.1.3: the div is not part of the content. */
  private static Element wrapped(Element element) {
    Element first = element.children().getFirst();
    boolean alone = element.children().size() == 1 && element.text().isBlank();
    return alone && type(element).equals("xhtml") && first.name().equals("div") ? first : element;
  }

  private Markup inner(Element element) {
    for (Node node : element.content()) {
      switch (node) {
        case Element.Text(var text) -> out.append(escape ? escaped(text) : text);
        case Element child -> tag(child);
      }
    }
    return this;
  }

  private void tag(Element element) {
    out.append('<').append(element.name());
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      String value = escaped(attribute.getValue()).replace("\"", "&quot;");
      out.append(' ').append(attribute.getKey());
      out.append("=\"").append(value).append('"');
    }
    out.append('>');
    if (!VOID.contains(element.name()) || !element.content().isEmpty()) {
      inner(element);
      out.append("</").append(element.name()).append('>');
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
