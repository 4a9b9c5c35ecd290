package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of clean markup what is not copy, and notes what it learns from it. */
final class SubEditor {

  /** How many lines may hold the dateline: a standfirst can stand before it. */
  private static final int DATELINE_WITHIN = 4;

  private final List<Line> lines;
  private final Findings findings = new Findings();

  private SubEditor(List<Line> lines) {
    this.lines = lines;
  }

  /** Changes the lines and their tree in place: they are our own. */
  static Findings edit(List<Line> lines, Known known) {
    SubEditor editor = new SubEditor(lines);
    editor.partGluedLines();
    lines.forEach(FirstAppeared::cutOff);
    new PictureCredits(lines, editor.findings).takeOut();
    new OtherStories(lines).takeOut();
    editor.dropFurniture();
    new Opening(lines, known, editor.findings).takeOut();
    new Closing(lines, known, editor.findings).takeOut();
    editor.readDateline();
    return editor.findings;
  }

  /** A paragraph whose lines are parted by breaks, one of them furniture, becomes one for each. */
  private void partGluedLines() {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.isGone() && line.isBroken() && line.isParagraph()) {
        List<Line> parts = parts(line.block());
        if (parts.stream().anyMatch(SubEditor::isFurniture)) {
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
    Tidy.trimEnds(part);
    Line line = Line.of(part);
    if (!line.isGone() || line.hasMedia()) {
      parts.add(line);
    }
  }

  private static boolean isFurniture(Line line) {
    String text = line.text();
    return Furniture.isAnywhere(line)
        || Furniture.isStaffOrCopyright(text)
        || Credits.isCredit(text)
        || BodyDates.isPublishedLine(text)
        || Bylines.read(text) != null
        || Reporters.read(text) != null
        || text.startsWith("__");
  }

  private void dropFurniture() {
    for (Line line : lines) {
      if (Furniture.isAnywhere(line)) {
        line.removeText();
      }
    }
  }

  private void readDateline() {
    int seen = 0;
    for (Line line : lines) {
      if (line.isParagraph() && !line.isGone() && seen++ < DATELINE_WITHIN) {
        Datelines.Found found = Datelines.find(line.text());
        if (found != null) {
          findings.dateline(found);
          return;
        }
      }
    }
  }
}
