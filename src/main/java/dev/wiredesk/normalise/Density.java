package dev.wiredesk.normalise;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** How much of an element is prose and how much of it is links. */
final class Density {

  private static final int LEAST_PARAGRAPH = 25;

  private Density() {}

  /** Characters of text in paragraphs that are not mostly links. */
  static int prose(Element element) {
    return element
        .select("p, pre, td, li, blockquote, div, section, article, span, h2, h3")
        .stream()
        .mapToInt(Density::ownProse)
        .sum();
  }

  /** Text that stands in the element itself or in its inline children, links aside. */
  static int ownProse(Element element) {
    if (element.nameIs("span") && !isBlockSpan(element)) {
      return 0;
    }
    int own = 0;
    for (var child : element.childNodes()) {
      if (child instanceof TextNode text) {
        own += text.text().strip().length();
      } else if (child instanceof Element inline && isInline(inline)) {
        own += inline.text().length();
      }
    }
    return own >= LEAST_PARAGRAPH ? own : 0;
  }

  private static boolean isBlockSpan(Element span) {
    Element parent = span.parent();
    return parent != null && span.selectFirst("p, div") != null;
  }

  private static boolean isInline(Element element) {
    return element
            .normalName()
            .matches("em|strong|b|i|u|s|span|font|sub|sup|mark|small|abbr|cite|q|code|time")
        && element.selectFirst("p, div, ul, table") == null;
  }

  /** The share of the text that is in links, 0 to 1. */
  static double links(Element element) {
    int all = element.text().length();
    int links = element.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return all == 0 ? 0 : Math.min(1, links / (double) all);
  }
}
