package dev.wiredesk.normalise;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What each element of a tree holds, weighed in {@link Letters}: text, links and prose. One pass
 * from the leaves to the root, so the cost grows with the page and not with its depth. It knows the
 * tree as it was when it was measured.
 */
final class Density {

  /** A line with less text outside of links is no prose. */
  private static final int LEAST = 25;

  /** So long a line is prose even if no sentence ends with it. */
  private static final int LONG = 80;

  private static final Set<String> MEDIA = Set.of("img", "video", "audio");

  private final IdentityHashMap<Element, Mass> masses = new IdentityHashMap<>();

  /** What one element holds, with all that is in it. */
  static final class Mass {
    private int text;
    private int linked;
    private int links;
    private int elements = 1;
    private int paragraph;
    private int media;
    private int prose;
    private int worth;
    private int words;
    private int shared;
    private double points;

    /** All text. */
    int text() {
      return text;
    }

    /** How many links it holds. */
    int links() {
      return links;
    }

    /** How many elements it is, itself counted. */
    int elements() {
      return elements;
    }

    /** How much prose the longest {@code p} in it holds. */
    int paragraph() {
      return paragraph;
    }

    /** Whether pictures, sound or film are in it. */
    boolean hasMedia() {
      return media > 0;
    }

    /** The share of the text that is in links, 0 to 1. */
    double linkShare() {
      return text == 0 ? 0 : Math.min(1, linked / (double) text);
    }

    /** The text of lines that are neither short nor mostly links. */
    int prose() {
      return prose;
    }

    /** Its prose, less what stands there in links only. */
    int worth() {
      return worth;
    }

    /** How much like prose its own lines read, those of inner blocks aside. */
    double points() {
      return points;
    }

    /** Harmonic mean of the shares that it and the witness have of each other, 0 to 1. */
    double agreement(Shingles witness) {
      return shared == 0 ? 0 : 2.0 * shared / (witness.runs().size() + words);
    }

    private void add(Mass inner) {
      text += inner.text;
      linked += inner.linked;
      links += inner.links;
      elements += inner.elements;
      paragraph = Math.max(paragraph, inner.paragraph);
      media += inner.media;
      prose += inner.prose;
      worth += inner.worth;
      words += inner.words;
      shared += inner.shared;
    }
  }

  private static final Mass NOTHING = new Mass();

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
    return masses.getOrDefault(element, NOTHING);
  }

  int prose(Element element) {
    return at(element).prose;
  }

  /** Elements that were weighed, for telling how much work it was. */
  int size() {
    return masses.size();
  }

  /** Whether the element parts the text before it from the text in it. */
  static boolean isBlock(Element element) {
    return element.isBlock() || element.normalName().indexOf('-') > 0;
  }

  /** Long lines with commas are prose. */
  private static double points(CharSequence line, int own) {
    long commas = line.chars().filter(c -> ",、،，".indexOf(c) >= 0).count();
    return 1 + Math.min(commas, 10) + Math.min(own / 100.0, 5);
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
        Mass mass = new Mass();
        open.push(mass);
        if (isBlock(element) || depth == 0) {
          close();
          blocks.push(mass);
        }
        if (element.nameIs("a")) {
          inLinks++;
          mass.links = 1;
        }
        mass.media = MEDIA.contains(element.normalName()) ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      Mass mass = open.pop();
      if (isBlock(element) || depth == 0) {
        close();
        blocks.pop();
      }
      if (element.nameIs("a")) {
        inLinks--;
      }
      if (element.nameIs("p")) {
        mass.paragraph = Math.max(mass.paragraph, mass.prose);
      }
      masses.put(element, mass);
      if (!open.isEmpty()) {
        open.element().add(mass);
      }
    }

    private void take(String words) {
      int weight = Letters.weigh(words);
      text += weight;
      linked += inLinks > 0 ? weight : 0;
      open.element().text += weight;
      open.element().linked += inLinks > 0 ? weight : 0;
      line.append(words);
    }

    /** A line of text ends where a block begins or ends; it belongs to the innermost block. */
    private void close() {
      if (text > 0) {
        weigh(blocks.element());
      }
      text = 0;
      linked = 0;
      line.setLength(0);
    }

    private void weigh(Mass block) {
      int own = text - linked;
      if (own >= LEAST && linked <= own) {
        block.prose += own;
        block.points += points(line, own);
        block.worth += own >= LONG || Letters.endsSentence(line) ? own : 0;
      } else {
        block.worth -= linked;
      }
      if (!witness.runs().isEmpty()) {
        Shingles said = Shingles.of(line.toString());
        block.words += said.runs().size();
        block.shared += said.shared(witness);
      }
    }
  }
}
