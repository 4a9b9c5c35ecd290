package dev.wiredesk.normalise;

import dev.wiredesk.normalise.AllowList.Rule;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Copies the attributes that are allowed, each in the only shape that it may have. */
final class Attributes {

  private static final int LONGEST = 2_000;

  /** Characters: what stands around a value, and some of it written as references. */
  private static final int AROUND = 16;

  private static final Rule CONTAINER = AllowList.rule("div");
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern SIZES = Pattern.compile("[\\w\\s().,:%+*/-]{1,500}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(?:audio|video)/[\\w.+-]{1,60}|[1AaIi]");
  private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
  private static final Pattern SCOPE = Pattern.compile("(?i)(?:row|col)(?:group)?");
  private static final Pattern DATETIME = Pattern.compile("[\\w:+. -]{1,40}");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,5}%?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

  private final String base;

  Attributes(String base) {
    this.base = base;
  }

  /** How many characters they take. */
  int copy(Element from, Rule rule, Element to) {
    int characters = 0;
    if (from.attributesSize() > 0) {
      for (Attribute attribute : from.attributes()) {
        String name = attribute.getKey();
        String value = rule.allows(name) ? vetted(to, name, attribute.getValue()) : null;
        if (value != null) {
          to.attributes().put(name, value);
          characters += name.length() + value.length() + AROUND;
        }
      }
    }
    if (to.nameIs("img")) {
      // No outlet is told by its pictures who reads a story where.
      to.attributes().put("referrerpolicy", "no-referrer");
    } else if (to.nameIs("audio") || to.nameIs("video")) {
      to.attr("controls", true);
    }
    return characters;
  }

  /** What the paragraphs of a container that dissolves have from it; null if nothing. */
  @Nullable Element inherited(Element container, @Nullable Element outer) {
    if (!container.hasAttr("lang") && !container.hasAttr("dir")) {
      return outer;
    }
    Element carrier = new Element("div");
    copy(container, CONTAINER, carrier);
    inherit(outer, carrier);
    return carrier;
  }

  static void inherit(@Nullable Element from, Element part) {
    if (from != null) {
      for (Attribute attribute : from.attributes()) {
        if (!part.hasAttr(attribute.getKey())) {
          part.attr(attribute.getKey(), attribute.getValue());
        }
      }
    }
  }

  private @Nullable String vetted(Element to, String name, String value) {
    return switch (name) {
      case "href" -> Address.link(value, base);
      case "src", "poster", "cite" -> Address.web(value, base);
      case "srcset" -> notEmpty(Srcset.read(value, base).toString());
      case "width", "height" -> matching(LENGTH, value);
      case "colspan", "rowspan", "span", "start" -> matching(COUNT, value);
      case "dir" -> matching(DIRECTION, value);
      case "lang", "hreflang" -> matching(LANGUAGE, value);
      case "sizes" -> matching(SIZES, value);
      case "type" -> matching(MEDIA_TYPE, value);
      case "scope" -> matching(SCOPE, value);
      case "datetime" -> matching(DATETIME, value);
      default -> text(to.nameIs("img"), value);
    };
  }

  private static @Nullable String text(boolean mayBeEmpty, String value) {
    String plain = Plain.collapse(value);
    String bounded = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return bounded.isEmpty() && !mayBeEmpty ? null : bounded;
  }

  private static @Nullable String matching(Pattern pattern, String value) {
    String bare = value.strip();
    return pattern.matcher(bare).matches() ? bare : null;
  }

  private static @Nullable String notEmpty(String value) {
    return value.isEmpty() ? null : value;
  }
}
