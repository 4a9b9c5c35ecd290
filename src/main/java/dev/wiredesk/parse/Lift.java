package dev.wiredesk.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what an element swallowed because its end tag was missing or misspelt: entries out of
 * whatever is no feed, fields out of fields. Bounded in the nodes it moves; beyond, the tree stays
 * as it is.
 */
final class Lift {

  private static final int MAX_LIFTS = 2_000;
  private static final int MAX_NODES = 50_000;

  /** Elements that hold text; none of them belongs into another. */
  private static final Set<String> FIELDS =
      Set.of(
          "title",
          "link",
          "guid",
          "id",
          "description",
          "summary",
          "content",
          "pubdate",
          "updated",
          "published",
          "issued",
          "modified",
          "lastbuilddate",
          "author",
          "category",
          "comments",
          "language",
          "copyright",
          "rights",
          "content:encoded",
          "dc:date",
          "dc:creator");

  /** Where entries belong, by local name. */
  private static final Set<String> HOMES = Set.of("rss", "rdf", "channel", "feed", "items");

  private final Element root;
  private int lifts;
  private int nodes;

  Lift(Element root) {
    this.root = root;
  }

  void lift() {
    for (Element entry : root.select(Soup.ENTRY)) {
      Element outer = outer(entry);
      if (outer != null) {
        move(List.of(entry), outer);
      }
    }
    lifts = 0;
    for (Element element : root.getAllElements().reversed()) {
      if (!isHome(element)) {
        liftOut(element);
      }
    }
  }

  private static @Nullable Element outer(Element entry) {
    Element outer = entry.parent();
    while (outer != null && !isEntry(outer)) {
      outer = outer.parent();
    }
    return outer;
  }

  /** Everything from the first element that cannot belong here. */
  private void liftOut(Element element) {
    boolean isField = isField(element);
    for (Element child : element.children()) {
      if (isEntry(child) || (isField && isField(child))) {
        List<Node> all = element.childNodes();
        move(new ArrayList<>(all.subList(child.siblingIndex(), all.size())), element);
        return;
      }
    }
  }

  /** From the end, because taking the first of many children away moves all the others. */
  private void move(List<? extends Node> moved, Element after) {
    Element parent = after.parent();
    lifts++;
    nodes += moved.size();
    if (parent == null || lifts > MAX_LIFTS || nodes > MAX_NODES) {
      return;
    }
    moved.reversed().forEach(Node::remove);
    parent.insertChildren(after.siblingIndex() + 1, moved);
  }

  private static boolean isEntry(Element element) {
    return element.nameIs("item") || element.nameIs("entry");
  }

  private static boolean isHome(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return HOMES.contains(name.substring(name.indexOf(':') + 1));
  }

  private static boolean isField(Element element) {
    return FIELDS.contains(element.tagName().toLowerCase(Locale.ROOT));
  }
}
