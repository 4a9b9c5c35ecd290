package dev.wiredesk.normalise;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Brings tables into the order that a page asks for, and lets wide ones be moved by the keyboard.
 */
final class TableShape {

  /** Tables that are wide are few. */
  private static final int MOST = 200;

  private TableShape() {}

  static void fit(Element root) {
    root.select("[colspan=0], [colspan=00], [colspan=000]").removeAttr("colspan");
    root.select("th").stream().filter(PageBody::isWordless).forEach(TableShape::makeCell);
    List<Element> tables = root.select("table");
    tables.forEach(TableShape::fitTable);
    scroll(tables.stream().limit(MOST).filter(table -> !table.parents().is("table, a")).toList());
  }

  /** The caption leads and the foot ends it, wherever they stood (HTML §4.9.1). */
  private static void fitTable(Element table) {
    table.children().stream().filter(part -> part.nameIs("tfoot")).forEach(table::appendChild);
    table.children().stream()
        .filter(part -> part.nameIs("caption"))
        .limit(1)
        .forEach(table::prependChild);
  }

  private static void scroll(List<Element> tables) {
    for (int i = 0; i < tables.size(); i++) {
      Element scroller = new Element("div").attr("class", "scroller").attr("role", "region");
      scroller.attr("aria-label", i == 0 ? "Table" : "Table " + (i + 1)).attr("tabindex", "0");
      tables.get(i).before(scroller);
      scroller.appendChild(tables.get(i));
    }
  }

  /** A corner is nothing's heading. */
  private static void makeCell(Element head) {
    head.tagName("td").removeAttr("scope");
  }
}
