package dev.wiredesk.normalise;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Links from the copy to a place in itself: footnotes, for the most part. Relative to the site, as
 * other links of an entry are, they would lead to the same place of its front page.
 */
final class Anchors {

  private Anchors() {}

  /**
   * Makes them lead to their place on the article's own page, or to nowhere if there is none.
   *
   * @param body a tree of our own, changed in place
   */
  static void lead(Element body, @Nullable String page) {
    for (Element link : body.select("a[href^=#]")) {
      String place = link.attr("href");
      if (page == null || place.length() == 1) {
        link.removeAttr("href");
      } else {
        link.attr("href", page.replaceFirst("#.*", "") + place);
      }
    }
  }
}
