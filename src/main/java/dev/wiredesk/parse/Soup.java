package dev.wiredesk.parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The last resort: a parser that takes anything. Tags left open are closed where their parent ends;
 * entries that arrived whole are kept, the one in which the document breaks off is not.
 */
final class Soup {

  /** "<" in one document; the rest is cut, because this parser builds its whole tree first. */
  static final int MAX_MARKUP = 60_000;

  static final String ENTRY = "item, entry";

  private Soup() {}

  static @Nullable XmlTree read(String text, Repairs repairs) {
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    parser.setMaxDepth(Gate.MAX_DEPTH * 5);
    Document soup = Jsoup.parse(bounded(text, repairs), "", parser);
    Element root = root(soup);
    if (root == null) {
      return null;
    }
    boolean cut = isOpen(root);
    repairs.add(cut ? "closed what was left open at the end" : "closed tags that did not match");
    new Lift(root).lift();
    if (cut) {
      dropUnfinished(root, repairs);
    }
    return tree(root, repairs);
  }

  private static String bounded(String text, Repairs repairs) {
    int seen = 0;
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      seen++;
      if (seen > MAX_MARKUP) {
        repairs.add("cut a damaged document after 60,000 tags");
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static @Nullable Element root(Document soup) {
    for (Element child : soup.children()) {
      boolean isList = child.normalName().equals(Subscriptions.ROOT_NAME);
      if (isList || Prolog.of("<" + child.tagName() + ">").isFeed()) {
        return child;
      }
    }
    return null;
  }

  private static boolean isOpen(Element element) {
    return !element.endSourceRange().isTracked() || element.endSourceRange().isImplicit();
  }

  private static void dropUnfinished(Element root, Repairs repairs) {
    Element last = root.select(ENTRY).last();
    if (last != null && isOpen(last)) {
      last.remove();
      repairs.add("left out the last entry, which was cut short");
    }
  }

  private static @Nullable XmlTree tree(Node root, Repairs repairs) {
    Gate gate = new Gate(repairs);
    root.traverse(new SoupEvents(gate));
    return XmlTree.of(gate);
  }
}
