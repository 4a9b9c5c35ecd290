package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The date that a page shows between its headline and its prose, in a box of its own. */
final class HeadedDate {

  /** So far below the headline nothing dates it. */
  private static final int MOST_TEXTS = 40;

  private static final int LONGEST = 140;
  private static final int PROSE = 80;

  private HeadedDate() {}

  /**
   * Null where no such line stands there, be it below a standfirst, or the page has several
   * headlines.
   */
  static @Nullable Moment of(Element body) {
    var headings = body.select("h1");
    Node at = headings.size() == 1 ? after(headings.getFirst(), body) : null;
    int standfirst = 0;
    for (int seen = 0; at != null && seen < MOST_TEXTS; at = next(at, body)) {
      String text = at instanceof TextNode words ? Plain.collapse(words.getWholeText()) : "";
      int weight = Letters.weigh(text);
      if (weight > Standfirst.MOST || (weight > PROSE && standfirst++ > 0)) {
        return null;
      }
      seen += text.isEmpty() ? 0 : 1;
      Moment date = text.isEmpty() ? null : dated(at);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  /** The text alone, or with what its label stands in: "<b>Published</b> March 3, 2026". */
  private static @Nullable Moment dated(Node text) {
    Element holder = text.parent() instanceof Element parent ? parent : null;
    for (int level = 0; holder != null && level < 2; level++) {
      String line = Plain.collapse(holder.text());
      if (line.length() > LONGEST) {
        return null;
      }
      if ((BodyDates.isPublishedLine(line) || BodyDates.isBareDate(line))
          && !BodyDates.isUpdate(line)) {
        return WrittenDates.read(line);
      }
      holder = holder.parent();
    }
    return null;
  }

  private static @Nullable Node next(Node node, Element body) {
    return node.childNodeSize() > 0 ? node.childNode(0) : after(node, body);
  }

  private static @Nullable Node after(Node node, Element body) {
    Node up = node;
    while (up != null && !up.equals(body) && up.nextSibling() == null) {
      up = up.parent();
    }
    return up == null || up.equals(body) ? null : up.nextSibling();
  }
}
