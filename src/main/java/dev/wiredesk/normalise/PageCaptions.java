package dev.wiredesk.normalise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Gives the captions of pictures their element, where only a name or a figure around them tells.
 */
final class PageCaptions {

  private static final int LONGEST = 500;

  private static final String MEDIA = "img, picture, video, audio";

  private static final Pattern NAMED =
      Pattern.compile(
          "caption|legend|credit|copyright|bildtext|bildunterschrift|bildetekst|billedtekst|kuvateksti"
              + "|didascalia|onderschrift|bijschrift|piedefoto|pie-de-foto|pie_foto|epigraf|popisek");

  private PageCaptions() {}

  /** Changes the tree in place: it is our own. */
  static void tell(Element content) {
    content.select("div[class], p[class], span[class], small[class], cite[class]").stream()
        .filter(PageCaptions::isNamed)
        .forEach(caption -> caption.tagName("figcaption"));
    content.select("figure").stream()
        .filter(PageCaptions::lacksCaption)
        .forEach(PageCaptions::gather);
  }

  private static boolean lacksCaption(Element figure) {
    return figure.selectFirst("figcaption, table, blockquote, pre, figure figure") == null
        && figure.selectFirst("img") != null
        && figure.text().length() <= LONGEST;
  }

  /** Whether its template calls it a caption. */
  static boolean isCalledOne(Element element) {
    return NAMED.matcher(element.className().toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isNamed(Element element) {
    return isCalledOne(element)
        && element.children().stream()
            .allMatch(child -> child.selectFirst(MEDIA + ", p, div, figcaption") == null)
        && element.text().length() < LONGEST;
  }

  private static void gather(Element figure) {
    List<Element> said =
        figure.getAllElements().stream()
            .filter(element -> !element.equals(figure) && !element.ownText().isBlank())
            .filter(element -> element.selectFirst(MEDIA) == null)
            .toList();
    Element caption = new Element("figcaption");
    said.forEach(element -> caption.appendChild(element).appendText(" "));
    if (!said.isEmpty()) {
      figure.appendChild(caption);
    }
  }
}
