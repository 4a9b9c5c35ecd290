package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Gives sanitised markup its paragraphs: loose text is wrapped, doubled breaks part, and containers
 * that only hold blocks dissolve.
 */
final class Paragraphs {

  private Paragraphs() {}

  /** Changes the tree in place: it is our own. */
  static void arrange(Element root) {
    root.select("em, strong, b, i, u, s, small, mark, cite, q, sub, sup, time, abbr")
        .forEach(Paragraphs::unwrapAroundBlocks);
    root.select("h1, h2, h3, h4, h5, h6").forEach(heading -> heading.select("div, p").unwrap());
    List<Element> containers = new ArrayList<>(root.select("div, blockquote, p"));
    for (Element container : containers.reversed()) {
      part(container);
    }
    part(root);
  }

  private static void unwrapAroundBlocks(Element inline) {
    if (Blocks.holdsBlock(inline) && inline.parent() != null) {
      inline.unwrap();
    }
  }

  private static void part(Element container) {
    List<Node> parts = parts(container.childNodes());
    boolean root = container.parent() == null;
    if (container.nameIs("blockquote") || root) {
      container.empty();
      container.appendChildren(parts);
    } else {
      parts.forEach(part -> inherit(container, part));
      parts.forEach(container::before);
      container.remove();
    }
  }

  /** Direction and language of a container that dissolves go over to what it held. */
  private static void inherit(Element container, Node part) {
    for (Attribute attribute : container.attributes()) {
      if (!part.hasAttr(attribute.getKey())) {
        part.attr(attribute.getKey(), attribute.getValue());
      }
    }
  }

  /** Runs of inline nodes as paragraphs, blocks as they are. */
  private static List<Node> parts(List<Node> children) {
    List<Node> parts = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node child : List.copyOf(children)) {
      if (isBlock(child)) {
        close(run, parts);
        parts.add(child);
      } else if (child.nameIs("br") && endsWithBreak(run)) {
        close(run, parts);
      } else {
        run.add(child);
      }
    }
    close(run, parts);
    return parts;
  }

  private static void close(List<Node> run, List<Node> parts) {
    if (run.stream().anyMatch(node -> !isBlank(node))) {
      Element paragraph = new Element("p");
      paragraph.appendChildren(List.copyOf(run));
      trim(paragraph);
      parts.add(paragraph);
    }
    run.clear();
  }

  private static boolean endsWithBreak(List<Node> run) {
    for (Node node : run.reversed()) {
      if (node.nameIs("br")) {
        return true;
      }
      if (!isBlank(node)) {
        return false;
      }
    }
    return false;
  }

  private static void trim(Element paragraph) {
    dropBlank(paragraph.firstChild(), true);
    dropBlank(paragraph.lastChild(), false);
  }

  private static void dropBlank(@Nullable Node from, boolean forward) {
    Node node = from;
    while (node != null && isBlank(node)) {
      Node next = forward ? node.nextSibling() : node.previousSibling();
      node.remove();
      node = next;
    }
  }

  private static boolean isBlank(Node node) {
    return node.nameIs("br")
        || (node instanceof TextNode text && Plain.collapse(text.getWholeText()).isEmpty());
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element
        && (Plain.BLOCKS.contains(element.normalName()) || Blocks.holdsBlock(element));
  }
}
