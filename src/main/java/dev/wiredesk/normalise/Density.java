package dev.wiredesk.normalise;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What each element of a tree holds: text, links and prose. One pass from the leaves to the root,
 * so the cost grows with the page and not with its depth. It knows the tree as it was when it was
 * measured.
 */
final class Density {

  private final IdentityHashMap<Element, Mass> masses = new IdentityHashMap<>();

  private Density() {}

  static Density of(Element root) {
    return of(root, Shingles.NONE);
  }

  /**
   * Measures the tree.
   *
   * @param witness what the page's metadata say is the article
   */
  static Density of(Element root, Shingles witness) {
    Density density = new Density();
    root.traverse(density.new Scales(witness));
    return density;
  }

  /** Of an element that was in the tree. */
  Mass at(Element element) {
    return masses.getOrDefault(element, Mass.NOTHING);
  }

  int prose(Element element) {
    return at(element).prose();
  }

  /** Whether the element parts the text before it from the text in it. */
  static boolean isBlock(Element element) {
    return element.isBlock() || element.normalName().indexOf('-') > 0;
  }

  private final class Scales implements NodeVisitor {

    private final Shingles witness;
    private final Deque<Mass> open = new ArrayDeque<>();
    private final Deque<Mass> blocks = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private int text;
    private int linked;
    private int inLinks;

    Scales(Shingles witness) {
      this.witness = witness;
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        take(words.getWholeText());
      } else if (node instanceof Element element) {
        Mass mass = Mass.of(element);
        open.push(mass);
        if (isBlock(element) || depth == 0) {
          endLine();
          blocks.push(mass);
        }
        inLinks += element.nameIs("a") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Mass mass = open.pop();
      if (isBlock(element) || depth == 0) {
        endLine();
        blocks.pop();
      }
      inLinks -= element.nameIs("a") ? 1 : 0;
      if (element.nameIs("p")) {
        mass.endParagraph();
      }
      masses.put(element, mass);
      if (!open.isEmpty()) {
        open.element().put(mass);
      }
    }

    private void take(String words) {
      int weight = Letters.weigh(words);
      int linkedWeight = inLinks > 0 ? weight : 0;
      text += weight;
      linked += linkedWeight;
      open.element().put(weight, linkedWeight);
      line.append(words);
    }

    /** A line of text ends where a block begins or ends; it belongs to the innermost block. */
    private void endLine() {
      if (text > 0) {
        put(blocks.element());
      }
      text = 0;
      linked = 0;
      line.setLength(0);
    }

    private void put(Mass block) {
      block.putLine(line, text, linked);
      if (!witness.runs().isEmpty()) {
        block.putRuns(Shingles.of(line.toString()), witness);
      }
    }
  }
}
