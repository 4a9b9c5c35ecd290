package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes out of clean markup what is not copy, and notes what it learns from it. */
final class SubEditor {

  /** How many lines may hold the dateline: a standfirst can stand before it. */
  private static final int DATELINE_WITHIN = 4;

  private final Element root;
  private final Findings findings = new Findings();

  private SubEditor(Element root) {
    this.root = root;
  }

  /** Changes the tree in place: it is our own. */
  static Findings edit(Element root, String headline, List<String> labels) {
    SubEditor editor = new SubEditor(root);
    editor.partGluedLines();
    editor.dropMoreLinks();
    new PictureCredits(root, editor.findings).takeOut();
    editor.dropFurniture();
    new Opening(root, headline, labels, editor.findings).takeOut();
    new Closing(root, editor.findings).takeOut();
    editor.readDateline();
    return editor.findings;
  }

  /** A paragraph whose lines are parted by breaks, one of them furniture, becomes one for each. */
  private void partGluedLines() {
    for (Element paragraph : root.select("p:has(> br)")) {
      List<Element> lines = lines(paragraph);
      if (lines.stream().anyMatch(SubEditor::isFurniture)) {
        lines.forEach(paragraph::before);
        paragraph.remove();
      }
    }
  }

  private static List<Element> lines(Element paragraph) {
    List<Element> lines = new ArrayList<>();
    Element line = new Element("p");
    for (Node node : paragraph.childNodes()) {
      if (node.nameIs("br")) {
        lines.add(line);
        line = new Element("p");
      } else {
        line.appendChild(node.clone());
      }
    }
    lines.add(line);
    return lines;
  }

  private static boolean isFurniture(Element line) {
    String text = Plain.collapse(line.text());
    return Furniture.isAnywhere(line)
        || Furniture.isStaffOrCopyright(text)
        || Credits.isCredit(text)
        || BodyDates.isPublishedLine(text)
        || Bylines.read(text) != null
        || text.startsWith("__");
  }

  private void dropMoreLinks() {
    for (Element link : root.select("a")) {
      if (Furniture.isMoreLink(link.text()) && link.selectFirst("img") == null) {
        link.remove();
      }
    }
    for (Element block : Blocks.of(root)) {
      dropAppeared(block);
    }
  }

  /** "… The post X appeared first on Y." behind the last sentence. */
  private static void dropAppeared(Element block) {
    String whole = block.wholeText();
    int at = whole.lastIndexOf("The post ");
    boolean appeared =
        at > 0 && whole.substring(at).matches("(?s)The post .{1,300} appeared first on .{2,120}");
    if (!appeared) {
      return;
    }
    boolean dropping = false;
    for (Node node : List.copyOf(block.childNodes())) {
      if (!dropping && node instanceof TextNode text && text.getWholeText().contains("The post ")) {
        String said = text.getWholeText();
        text.text(said.substring(0, said.lastIndexOf("The post ")).stripTrailing());
        dropping = true;
      } else if (dropping) {
        node.remove();
      }
    }
  }

  private void dropFurniture() {
    for (Element block : Blocks.of(root)) {
      if (Furniture.isAnywhere(block)) {
        Blocks.removeText(block);
      }
    }
  }

  private void readDateline() {
    Blocks.of(root).stream()
        .filter(block -> block.nameIs("p"))
        .limit(DATELINE_WITHIN)
        .map(block -> Datelines.find(Plain.collapse(block.text())))
        .filter(found -> found != null)
        .findFirst()
        .ifPresent(findings::dateline);
  }
}
