package dev.wiredesk.normalise;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Builds a clean copy of hostile markup from the allow-list; the original is only read. What is
 * unknown loses its tag and keeps its text; blocks that only part the text become {@code div}, for
 * {@link Paragraphs} to dissolve. Stops, without complaint, at the limits.
 */
final class Sanitiser implements NodeFilter {

  static final int MOST_CHARACTERS = 200_000;

  /** For the tags still open and for invisible characters that are written as references. */
  private static final int MARGIN = 5_000;

  private static final int MOST_NODES = 10_000;
  private static final int DEEPEST = 40;

  private final Attributes attributes;
  private final Element root = new Element("body");

  /** A copy that takes children, and how deep its original stands. */
  private record Level(int depth, Element copy) {}

  private final Deque<Level> open = new ArrayDeque<>();
  private int characters;
  private int nodes;

  private Sanitiser(Element dirty) {
    this.attributes = new Attributes(dirty.baseUri());
    open.push(new Level(0, root));
  }

  static Element clean(Element dirty) {
    Sanitiser sanitiser = new Sanitiser(dirty);
    dirty.filter(sanitiser);
    return sanitiser.root;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (characters >= MOST_CHARACTERS - MARGIN || nodes >= MOST_NODES) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    }
    return node instanceof Element element && depth > 0
        ? enter(element, depth)
        : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (depth > 0 && current().depth() == depth) {
      open.pop();
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element, int depth) {
    String tag = element.normalName();
    AllowList.Fate fate = AllowList.fate(tag);
    if (fate == AllowList.Fate.DROP || Trackers.isPixel(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (fate != AllowList.Fate.UNWRAP && open.size() < DEEPEST && fits(element)) {
      copy(element, fate == AllowList.Fate.BLOCK ? "div" : tag, depth);
    } else if (fate != AllowList.Fate.UNWRAP) {
      separate();
    }
    return FilterResult.CONTINUE;
  }

  private void copy(Element element, String tag, int depth) {
    Element copy = new Element(tag);
    attributes.copy(element, copy);
    current().copy().appendChild(copy);
    open.push(new Level(depth, copy));
    nodes++;
    characters += 2 * tag.length() + "<></>".length();
    copy.attributes()
        .forEach(attribute ->
            characters += attribute.getKey().length() + attribute.getValue().length() + 16);
  }

  /** A {@code source} speaks for its player only; elsewhere it is a variant of a picture. */
  private boolean fits(Element element) {
    Element into = current().copy();
    return !element.nameIs("source") || into.nameIs("audio") || into.nameIs("video");
  }

  /** Each run of text is charged for the paragraph that may be put around it. */
  private void append(String text) {
    int end = 0;
    characters += "<p></p>".length();
    while (end < text.length() && characters < MOST_CHARACTERS - MARGIN) {
      characters += "&<>".indexOf(text.charAt(end)) < 0 ? 1 : "&amp;".length();
      end++;
    }
    current().copy().appendText(text.substring(0, end));
    nodes++;
  }

  /** Parts the words of two blocks that are too deep to be kept. */
  private void separate() {
    Node last = current().copy().lastChild();
    if (!(last instanceof TextNode text) || !text.getWholeText().endsWith(" ")) {
      append(" ");
    }
  }

  private Level current() {
    return open.element();
  }
}
