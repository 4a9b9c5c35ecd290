package dev.wiredesk.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pictures that are there to count readers, not to be seen. */
final class Trackers {

  private static final Set<String> HOSTS = Rows.words("tracking.tsv", "HOST");

  private static final Pattern PATHS =
      Pattern.compile(
          "(?i)facebook\\.com/tr[/?]"
              + "|/(?:pixel|beacon|tracking|tracker|counter|spacer|blank|clear|transparent)\\.(?:gif|png|php)"
              + "|/(?:track|pixel|beacon)[/?]|[?&]pixel=|feeds\\.[\\w.]+/~(?:r|ff|4)/");

  /** One of these stands in every address that {@link #PATHS} knows. */
  private static final List<String> CUES =
      List.of(
          "pixel",
          "beacon",
          "track",
          "counter",
          "spacer",
          "blank",
          "clear",
          "transparent",
          "/~",
          "facebook.com/tr");

  private static final Pattern TINY_STYLE =
      Pattern.compile("(?i)(?:^|[;\\s])(?:width|height)\\s*:\\s*[01](?:px)?\\s*(?:;|$|!)");

  private Trackers() {}

  /** Whether the element is a picture of one pixel or none, or comes from a known beacon. */
  static boolean isPixel(Element element) {
    return element.nameIs("img") && isPixel(element, element.absUrl("src"));
  }

  /** As {@link #isPixel(Element)}, of a picture whose absolute address is known. */
  static boolean isPixel(Element img, String address) {
    return isNothing(img.attr("width"))
        || isNothing(img.attr("height"))
        || isTiny(img.attr("style"))
        || isBeacon(address);
  }

  private static boolean isTiny(String style) {
    return style.length() > 6 && TINY_STYLE.matcher(style).find();
  }

  /** "0", "1", "01px". */
  private static boolean isNothing(String length) {
    String digits = length.strip();
    int end = digits.endsWith("px") ? digits.length() - 2 : digits.length();
    for (int i = 0; i < end - 1; i++) {
      if (digits.charAt(i) != '0') {
        return false;
      }
    }
    return end > 0 && (digits.charAt(end - 1) == '0' || digits.charAt(end - 1) == '1');
  }

  /** Whether what is at the address only counts who asks for it. */
  static boolean isBeacon(String address) {
    return isKnown(Address.host(address))
        || (CUES.stream().anyMatch(address.toLowerCase(Locale.ROOT)::contains)
            && PATHS.matcher(address).find());
  }

  private static boolean isKnown(String host) {
    for (int at = 0; at >= 0 && at < host.length(); at = host.indexOf('.', at) + 1) {
      if (HOSTS.contains(host.substring(at))) {
        return true;
      }
      if (host.indexOf('.', at) < 0) {
        return false;
      }
    }
    return false;
  }
}
