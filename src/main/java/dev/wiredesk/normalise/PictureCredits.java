package dev.wiredesk.normalise;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Moves picture credits out of captions and prose. */
final class PictureCredits {

  /** A credit in brackets behind prose is no longer. */
  private static final int LONGEST_CREDIT = 130;

  private final Element root;
  private final Findings findings;

  PictureCredits(Element root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  void takeOut() {
    for (Element block : Blocks.of(root)) {
      String line = Plain.collapse(block.text());
      if (block.nameIs("figcaption")) {
        cutCaption(block, line);
      } else if (!Blocks.isTable(block) && Credits.isCredit(line)) {
        findings.credits(Credits.of(line));
        Blocks.removeText(block);
      } else if (block.nameIs("p")) {
        cutParagraph(block, line);
      }
    }
  }

  private void cutCaption(Element caption, String line) {
    Credits.Parted parted = Credits.part(line);
    if (parted.credits().isEmpty()) {
      return;
    }
    findings.credits(parted.credits());
    if (parted.words().isEmpty()) {
      caption.remove();
    } else {
      caption.text(parted.words());
    }
  }

  /** A bracketed credit behind prose: cut only where it is plainly one and ends the paragraph. */
  private void cutParagraph(Element paragraph, String line) {
    if (line.lastIndexOf('(') < line.length() - LONGEST_CREDIT) {
      return;
    }
    Credits.Parted parted = Credits.part(line);
    if (parted.credits().isEmpty() || !isPlain(parted.credits().getFirst())) {
      return;
    }
    Node last = paragraph.lastChild();
    int bracket = last instanceof TextNode text ? text.getWholeText().lastIndexOf('(') : -1;
    if (bracket >= 0 && last instanceof TextNode text) {
      findings.credits(parted.credits());
      text.text(text.getWholeText().substring(0, bracket).stripTrailing());
    }
  }

  private static boolean isPlain(String credit) {
    return credit.contains("/") || credit.matches(".*\\b(?:[Pp]hoto|[Ii]mage|Getty|Foto)\\b.*");
  }
}
