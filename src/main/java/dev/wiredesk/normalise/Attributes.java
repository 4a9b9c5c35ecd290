package dev.wiredesk.normalise;

import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Copies the attributes that are allowed, each in the only shape that it may have. */
final class Attributes {

  private static final int LONGEST = 2_000;
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern SIZES = Pattern.compile("[\\w\\s().,:%+*/-]{1,500}");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("(?:audio|video)/[\\w.+-]{1,60}|[1AaIi]");

  private final String base;

  Attributes(String base) {
    this.base = base;
  }

  void copy(Element from, Element to) {
    for (Attribute attribute : from.attributes()) {
      String name = attribute.getKey();
      if (AllowList.allows(to.normalName(), name)) {
        String value = vetted(to.normalName(), name, attribute.getValue());
        if (value != null) {
          to.attr(name, value);
        }
      }
    }
    if (to.nameIs("audio") || to.nameIs("video")) {
      to.attr("controls", true);
    }
  }

  private @Nullable String vetted(String tag, String name, String value) {
    return switch (name) {
      case "href" -> Address.link(value, base);
      case "src", "poster", "cite" -> Address.web(value, base);
      case "srcset" -> notEmpty(Srcset.read(value, base).toString());
      case "width", "height" -> value.strip().matches("\\d{1,5}%?") ? value.strip() : null;
      case "colspan", "rowspan", "span", "start" ->
          value.strip().matches("\\d{1,3}") ? value.strip() : null;
      case "dir" -> value.strip().matches("(?i)ltr|rtl|auto") ? value.strip() : null;
      case "lang", "hreflang" -> matching(LANGUAGE, value);
      case "sizes" -> matching(SIZES, value);
      case "type" -> matching(MEDIA_TYPE, value);
      case "scope" -> value.strip().matches("(?i)(?:row|col)(?:group)?") ? value.strip() : null;
      case "datetime" -> value.strip().matches("[\\w:+. -]{1,40}") ? value.strip() : null;
      default -> text(tag, value);
    };
  }

  private static @Nullable String text(String tag, String value) {
    String plain = Plain.collapse(value);
    String bounded = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return bounded.isEmpty() && !tag.equals("img") ? null : bounded;
  }

  private static @Nullable String matching(Pattern pattern, String value) {
    return pattern.matcher(value.strip()).matches() ? value.strip() : null;
  }

  private static @Nullable String notEmpty(String value) {
    return value.isEmpty() ? null : value;
  }
}
