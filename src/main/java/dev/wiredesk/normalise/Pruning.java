package dev.wiredesk.normalise;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes many nodes out of a tree at once. One by one each would be looked for among all its
 * siblings, and a hostile page has thousands of them.
 */
final class Pruning {

  private Pruning() {}

  /** Takes out those elements, with all that is in them. */
  static void remove(Collection<Element> elements) {
    Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> parents = new LinkedHashSet<>();
    for (Element element : elements) {
      Element parent = element.parent();
      if (parent != null) {
        gone.add(element);
        parents.add(parent);
      }
    }
    for (Element parent : parents) {
      keep(parent, parent.childNodes().stream().filter(child -> !gone.contains(child)).toList());
    }
  }

  /** Takes out all that follows the node, near or far. */
  static void removeAfter(Node last) {
    Node at = last;
    while (at.parent() instanceof Element parent) {
      keep(parent, List.copyOf(parent.childNodes().subList(0, at.siblingIndex() + 1)));
      at = parent;
    }
  }

  private static void keep(Element parent, List<Node> children) {
    if (children.size() < parent.childNodeSize()) {
      parent.empty();
      parent.appendChildren(children);
    }
  }
}
