package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Paragraphs whose lines are parted by breaks, one of them furniture. */
final class GluedLines {

  private GluedLines() {}

  /** Makes a paragraph of each of their lines. Changes the list and the tree in place. */
  static void part(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.isGone() && line.isBroken() && line.isParagraph()) {
        List<Line> parts = parts(line.block());
        if (parts.stream().anyMatch(GluedLines::isFurniture)) {
          parts.forEach(part -> line.block().before(part.block()));
          line.block().remove();
          lines.remove(i);
          lines.addAll(i, parts);
          i += parts.size() - 1;
        }
      }
    }
  }

  private static List<Line> parts(Element paragraph) {
    List<Line> parts = new ArrayList<>();
    Element part = new Element("p");
    for (Node node : paragraph.childNodes()) {
      if (node.nameIs("br")) {
        add(parts, part);
        part = new Element("p");
      } else {
        part.appendChild(node.clone());
      }
    }
    add(parts, part);
    return parts;
  }

  private static void add(List<Line> parts, Element part) {
    LineEnds.strip(part);
    Line line = Line.of(part);
    if (!line.isGone() || line.hasMedia()) {
      parts.add(line);
    }
  }

  private static boolean isFurniture(Line line) {
    String text = line.text();
    return Furniture.isAnywhere(line)
        || Imprint.isOne(text)
        || Credits.isCredit(text)
        || BodyDates.isPublishedLine(text)
        || Bylines.read(text) != null
        || Reporters.read(text) != null
        || text.startsWith("__");
  }
}
