package dev.wiredesk.normalise;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Brings captions where a page may have them: one in each figure, at its end (HTML §4.4.12). Those
 * that their publisher only marks as such, by a class, stand anywhere.
 */
final class FigureCaptions {

  /** To move thousands of parts takes seconds, and no story has so many pictures. */
  private static final int MOST = 200;

  private FigureCaptions() {}

  static void fit(Element root) {
    List<Element> loose =
        root.select("figcaption").stream()
            .filter(caption -> !isChildOf(caption, "figure"))
            .toList();
    loose.stream().limit(MOST).forEach(FigureCaptions::bringHome);
    loose.stream().skip(MOST).forEach(FigureCaptions::makeParagraph);
    root.select("figure").forEach(FigureCaptions::leaveOne);
  }

  /** Into the figure around it, else to the picture before it, else it is a paragraph. */
  private static void bringHome(Element caption) {
    Element outer = caption.parent() == null ? null : caption.parent().closest("figcaption");
    Element figure = caption.closest("figure");
    Element before = caption.previousElementSibling();
    if (outer != null) {
      caption.tagName("div");
    } else if (figure != null) {
      figure.appendChild(caption);
    } else if (before != null && isPicture(before) && !isChildOf(caption, "a")) {
      Element made = new Element("figure");
      before.before(made);
      made.appendChild(before).appendChild(caption);
    } else {
      makeParagraph(caption);
    }
  }

  private static void leaveOne(Element figure) {
    List<Element> captions =
        figure.children().stream().filter(child -> child.nameIs("figcaption")).toList();
    for (int i = 0; i < captions.size() - 1; i++) {
      makeParagraph(captions.get(i));
    }
    if (!captions.isEmpty()) {
      figure.appendChild(captions.getLast());
    }
  }

  private static void makeParagraph(Element caption) {
    caption.tagName(AllowList.holdsBlock(caption) ? "div" : "p").attr("class", "caption");
  }

  private static boolean isPicture(Element element) {
    boolean shows =
        element.nameIs("img") || element.nameIs("video") || !element.select("img, video").isEmpty();
    return shows && !element.nameIs("figure") && !element.hasText();
  }

  private static boolean isChildOf(Element element, String tag) {
    Element parent = element.parent();
    return parent != null && parent.nameIs(tag);
  }
}
