package dev.wiredesk.normalise;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Blanks and breaks at the ends of a line, which no reader sees. */
final class LineEnds {

  private LineEnds() {}

  /** Cuts off both. */
  static void trim(Element line) {
    for (Node first = line.firstChild();
        first != null && isBlank(first);
        first = line.firstChild()) {
      first.remove();
    }
    for (Node last = line.lastChild(); last != null && isBlank(last); last = line.lastChild()) {
      last.remove();
    }
    strip(line);
  }

  /** Cuts off the blanks of its first and its last text. */
  static void strip(Element line) {
    if (line.firstChild() instanceof TextNode first && !line.nameIs("pre")) {
      String text = first.getWholeText();
      String stripped = text.stripLeading();
      if (stripped.length() < text.length()) {
        first.text(stripped);
      }
    }
    if (line.lastChild() instanceof TextNode last) {
      String text = last.getWholeText();
      String stripped = text.stripTrailing();
      if (stripped.length() < text.length()) {
        last.text(stripped);
      }
    }
  }

  /** Whether it ends with a break, be it before blanks. */
  static boolean endsWithBreak(Element line) {
    for (int i = line.childNodeSize() - 1; i >= 0; i--) {
      Node node = line.childNode(i);
      if (node.nameIs("br")) {
        return true;
      }
      if (!isBlank(node)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isBlank(Node node) {
    return node.nameIs("br")
        || (node instanceof TextNode text && Plain.isBlank(text.getWholeText()));
  }
}
