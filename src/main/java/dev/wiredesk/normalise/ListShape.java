package dev.wiredesk.normalise;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lets lists hold items alone, and items stand in lists alone (HTML §4.4.5 to §4.4.11). */
final class ListShape {

  private static final Set<String> TERMS = Set.of("dt", "dd");

  private ListShape() {}

  static void fit(Element root) {
    root.select("dl").stream().filter(list -> !isDescription(list)).forEach(ListShape::dissolve);
    root.select("ul, ol").forEach(ListShape::itemise);
    root.select("li").stream().filter(item -> !isIn(item, "ul", "ol")).forEach(ListShape::free);
    root.select("dt, dd").stream().filter(item -> !isIn(item, "dl", "dl")).forEach(ListShape::free);
  }

  /** Each term has its description, and nothing stands between. */
  private static boolean isDescription(Element list) {
    List<Element> items = list.children();
    return list.ownText().isBlank()
        && !items.isEmpty()
        && items.getFirst().nameIs("dt")
        && items.getLast().nameIs("dd")
        && items.stream().allMatch(item -> TERMS.contains(item.normalName()));
  }

  /** What it holds is then freed, too. */
  private static void dissolve(Element list) {
    list.tagName("div");
  }

  /** What stands between the items becomes an item. */
  private static void itemise(Element list) {
    Element open = null;
    for (Node child : list.childNodes().toArray(Node[]::new)) {
      boolean isItem = child.nameIs("li");
      boolean isBlank = child instanceof TextNode text && text.isBlank();
      if (isItem) {
        open = null;
      } else if (!isBlank && open == null) {
        open = new Element("li");
        child.before(open);
        open.appendChild(child);
      } else if (open != null) {
        open.appendChild(child);
      }
    }
  }

  private static void free(Element item) {
    item.tagName(AllowList.holdsBlock(item) ? "div" : "p");
  }

  private static boolean isIn(Element item, String one, String other) {
    Element parent = item.parent();
    return parent != null && (parent.nameIs(one) || parent.nameIs(other));
  }
}
