package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The innermost blocks of clean markup: what a reader would call its lines. */
final class Blocks {

  private static final Set<String> LINES =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "dt",
          "dd",
          "figcaption",
          "blockquote",
          "caption",
          "pre",
          "td",
          "th");

  private Blocks() {}

  /** In the order of the document. */
  static List<Element> of(Element root) {
    List<Element> found = new ArrayList<>();
    root.forEachNode(node -> {
      if (node instanceof Element block
          && LINES.contains(block.normalName())
          && !holdsBlock(block)) {
        found.add(block);
      }
    });
    return found;
  }

  /** Whether any element inside it is a block. */
  static boolean holdsBlock(Element element) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (Plain.BLOCKS.contains(child.normalName()) || holdsBlock(child)) {
        return true;
      }
    }
    return false;
  }

  static boolean isHeading(Element block) {
    return block.normalName().matches("h[1-6]");
  }

  /** The share of a block's text that is in links, 0 to 1. */
  static double linked(Element block) {
    if (block.firstElementChild() == null && !block.nameIs("a")) {
      return 0;
    }
    int all = block.text().length();
    int links = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
    return all == 0 ? 0 : Math.min(1, links / (double) all);
  }

  /** A cell or the title of a table. */
  static boolean isTable(Element block) {
    return block.nameIs("td") || block.nameIs("th") || block.nameIs("caption");
  }

  /** Takes the words away; pictures, sound and film in the block stay. */
  static void removeText(Element block) {
    List<Element> media = block.select("img, audio, video");
    if (media.isEmpty()) {
      block.remove();
    } else {
      List<Element> kept = List.copyOf(media);
      block.empty();
      block.appendChildren(kept);
    }
  }
}
