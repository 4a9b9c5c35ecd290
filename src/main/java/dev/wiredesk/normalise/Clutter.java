package dev.wiredesk.normalise;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Parts of hostile markup that only its classes, roles and styles give away. The names are in
 * {@code clutter-names.tsv}.
 */
final class Clutter {

  private static final Set<String> NAMES = Rows.words("clutter-names.tsv");

  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden"
              + "|clip\\s*:\\s*rect\\(\\s*[01](?:px)?[\\s,])");

  private Clutter() {}

  /** Whether no reader would have seen the element, or it is a box of a well-known make. */
  static boolean isUnseen(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || isKnown(element.attr("class"))
            || NAMES.contains(element.attr("id"))
            || isHidden(element.attr("style")));
  }

  /** Whether blogs call the link one to the rest of the entry. */
  static boolean isMoreLink(Element link) {
    String classes = link.attributesSize() > 1 ? link.attr("class") : "";
    return classes.contains("more") && (link.hasClass("more-link") || link.hasClass("moretag"));
  }

  private static boolean isHidden(String style) {
    return style.length() > 9 && HIDDEN.matcher(style).find();
  }

  private static boolean isKnown(String classes) {
    int start = 0;
    while (start < classes.length()) {
      int blank = classes.indexOf(' ', start);
      int end = blank < 0 ? classes.length() : blank;
      if (end - start > 2 && NAMES.contains(classes.substring(start, end).strip())) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
