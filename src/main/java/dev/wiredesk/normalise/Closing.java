package dev.wiredesk.normalise;

import java.util.List;
import org.jsoup.nodes.Element;

/** What stands below the copy: who edited it, whose it is, and where else to go. */
final class Closing {

  /** Staff and copyright lines are looked for in so many last lines. */
  private static final int LINES = 10;

  /** With less prose than this the links are the copy: a link blog. */
  private static final int LEAST_PROSE = 200;

  private final Element root;
  private final Findings findings;

  Closing(Element root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  void takeOut() {
    takeOutStaff();
    boolean prose = proseLength() >= LEAST_PROSE;
    for (Element block : Blocks.of(root).reversed()) {
      if (block.nameIs("figcaption") || block.selectFirst("img, video, audio") != null) {
        continue;
      }
      if (!isFoot(block, prose)) {
        return;
      }
      remove(block);
    }
  }

  private void takeOutStaff() {
    List<Element> blocks = Blocks.of(root);
    for (Element block : blocks.subList(Math.max(0, blocks.size() - LINES), blocks.size())) {
      if (Furniture.isStaffOrCopyright(Plain.collapse(block.text()))) {
        remove(block);
      }
    }
  }

  private void remove(Element block) {
    String line = Plain.collapse(block.text());
    if (Furniture.isStaffOrCopyright(line)) {
      findings.signedAtFoot(line);
    }
    Advisory advisory = Advisories.read(line);
    if (advisory != null) {
      findings.advisory(advisory);
    }
    Bylines.Byline byline = Bylines.read(line);
    if (byline != null) {
      findings.byline(byline);
    }
    block.remove();
  }

  private boolean isFoot(Element block, boolean prose) {
    return Furniture.isFoot(block)
        || Furniture.isAnywhere(block)
        || Advisories.read(Plain.collapse(block.text())) != null
        || (prose && (isLinks(block) || Blocks.isHeading(block) || isByline(block)));
  }

  private static boolean isLinks(Element block) {
    return Blocks.linked(block) > 0.8 && block.text().length() <= 250 && !Blocks.isTable(block);
  }

  private static boolean isByline(Element block) {
    return Bylines.read(Plain.collapse(block.text())) != null;
  }

  private int proseLength() {
    return Blocks.of(root).stream()
        .filter(block -> Blocks.linked(block) < 0.5)
        .mapToInt(block -> block.text().length())
        .sum();
  }
}
