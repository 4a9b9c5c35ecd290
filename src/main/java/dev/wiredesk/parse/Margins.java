package dev.wiredesk.parse;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a document down to its root element. Declaration, comments and DOCTYPE have been read by
 * then ({@link Encodings}, {@link Prolog}); no parser has to see them.
 */
final class Margins {

  private static final Pattern PROPER =
      Pattern.compile(
          "<!--.*?(?:-->|\\z)|<\\?.*?(?:\\?>|\\z)|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  /** As much of a margin as is looked at; it decides only what the repairs say. */
  private static final int NEAR = 20_000;

  private static final int MAX_TAG = 60;

  private Margins() {}

  static String cut(String text, Prolog prolog, Repairs repairs) {
    if (!isProper(text.substring(0, prolog.root()))) {
      repairs.add("dropped what stood before the feed");
    }
    int end = end(text, prolog);
    if (!isProper(text.substring(end))) {
      repairs.add("dropped what stood after the feed");
    }
    return text.substring(prolog.root(), end);
  }

  private static boolean isProper(String margin) {
    String near = margin.substring(0, Math.min(margin.length(), NEAR));
    return near.isBlank() || PROPER.matcher(near).replaceAll("").isBlank();
  }

  /** Just after the last end tag of the root; the end of the text if it has none. */
  private static int end(String text, Prolog prolog) {
    int at = text.length();
    while ((at = text.lastIndexOf("</", at - 1)) > prolog.root()) {
      int close = text.indexOf('>', at, Math.min(text.length(), at + MAX_TAG));
      if (close > 0 && isRoot(text.substring(at + 2, close), prolog.name())) {
        return close + 1;
      }
    }
    return text.length();
  }

  private static boolean isRoot(String tag, String root) {
    String name = tag.strip().toLowerCase(Locale.ROOT);
    return name.equals(root) || name.endsWith(":" + root);
  }
}
