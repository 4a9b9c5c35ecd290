package dev.wiredesk.normalise;

import java.util.List;
import org.jsoup.nodes.Element;

/** Takes out of the found content what is not prose: boxes of links and lists of other stories. */
final class PageTrim {

  private static final double MOSTLY_LINKS = 0.6;

  private static final int LONGEST_CAPTION = 500;

  private PageTrim() {}

  /** Changes the tree in place: it is our own. */
  static void trim(Element content) {
    for (Element box : content.select("ul, ol, dl, div, section, table, form, header").reversed()) {
      if (!box.equals(content) && box.parent() != null && isBoxOfLinks(box)) {
        box.remove();
      }
    }
    content.select("div[class*=caption], p[class*=caption], span[class*=caption]").stream()
        .filter(caption ->
            caption.text().length() < LONGEST_CAPTION && caption.selectFirst("img, p, div") == null)
        .forEach(caption -> caption.tagName("figcaption"));
    content.select("p").stream().filter(PageTrim::isOtherHeadline).forEach(Element::remove);
    content.select("h2, h3, h4, h5, h6, p, div, strong").forEach(PageTrim::dropList);
    List<Element> openers =
        content.select("h2, h3, h4, h5, h6, p, div").stream()
            .filter(element -> Furniture.opensRest(Plain.collapse(element.text())))
            .toList();
    openers.forEach(opener -> dropRest(opener, content));
  }

  /** The headline of another story, put between two paragraphs. */
  private static boolean isOtherHeadline(Element paragraph) {
    String text = paragraph.text();
    return text.length() > 25
        && Density.links(paragraph) > 0.95
        && paragraph.select("a").size() == 1
        && !text.matches(".*[.!?]$")
        && paragraph.selectFirst("img") == null;
  }

  private static boolean isBoxOfLinks(Element box) {
    String text = box.text();
    int links = box.select("a").size();
    return links > 1
        && Density.links(box) > MOSTLY_LINKS
        && text.length() / links < 200
        && box.select("p").stream().noneMatch(p -> Density.ownProse(p) > 80);
  }

  /** All that follows "You may also like" in its container, unless it is much of the article. */
  private static void dropRest(Element opener, Element content) {
    List<Element> rest = opener.nextElementSiblings();
    int prose = rest.stream().mapToInt(Density::prose).sum();
    if (opener.parent() != null
        && prose < Density.prose(content) * 0.8
        && isLate(opener, content)) {
      rest.forEach(Element::remove);
      opener.remove();
    }
  }

  /** Whether prose stands before it. */
  private static boolean isLate(Element opener, Element content) {
    String before = content.text();
    return before.indexOf(opener.text()) > 200;
  }

  /** "Related stories" and the list after it. */
  private static void dropList(Element opener) {
    if (opener.parent() == null || !Furniture.opensOtherStories(Plain.collapse(opener.text()))) {
      return;
    }
    Element next = opener.nextElementSibling();
    if (next != null
        && List.of("ul", "ol", "div").contains(next.normalName())
        && Density.links(next) > 0.5) {
      next.remove();
      opener.remove();
    }
  }
}
