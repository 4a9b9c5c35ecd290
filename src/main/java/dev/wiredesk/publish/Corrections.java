package dev.wiredesk.publish;

import dev.wiredesk.feed.Republish;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.normalise.Article;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How readers are told that a source has corrected its article. */
final class Corrections {

  /** The category that such entries carry. */
  static final Subject SUBJECT = new Subject("correction", null, "Correction");

  /** The page and the feed say so themselves. */
  private static final Pattern SIGN = Pattern.compile("(?i)^correct(?:ion|ed)\\s*[:：]\\s*(?=\\S)");

  private Corrections() {}

  /** The source's own words about it; null if the article is not marked as corrected. */
  static @Nullable String words(Article article) {
    Advisory advisory = article.advisory();
    return advisory != null && advisory.kind() == Advisory.Kind.CORRECTION
        ? SIGN.matcher(Text.clean(advisory.words()).strip()).replaceFirst("")
        : null;
  }

  /** A paragraph for the top of the entry; empty if it is not marked as corrected. */
  static String opening(Item item) {
    String words = words(item.article());
    if (words == null) {
      return "";
    }
    boolean tells = words.contains(" ") && item.republish() != Republish.HEADLINE;
    return "<p><strong lang=\"en\">Correction"
        + (tells ? ":</strong> " + Text.escape(words) : "</strong>")
        + "</p>";
  }
}
