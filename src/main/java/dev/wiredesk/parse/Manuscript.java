package dev.wiredesk.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feed's tree with its parts found.
 *
 * @param format for people: "RSS 2.0", "Atom 0.3"
 * @param home the vocabulary of its own elements: Atom's, or none in RSS
 * @param root of the document
 * @param channel where the feed speaks of itself
 * @param entries in order
 */
record Manuscript(
    String format, Vocabulary home, Element root, Element channel, List<Element> entries) {

  static @Nullable Manuscript of(XmlTree tree) {
    Element root = tree.root();
    return switch (root.name().toLowerCase(Locale.ROOT)) {
      case "feed" -> atom(root, tree.home());
      case "rdf" -> rss(root, Vocabulary.isRss090(tree.home()) ? "RSS 0.90" : "RSS 1.0");
      case "rss" -> rss(root, "RSS " + root.attribute("version", "2.0").strip());
      case "channel" -> rss(root, Vocabulary.isRss11(tree.home()) ? "RSS 1.1" : "RSS");
      default -> null;
    };
  }

  boolean isAtom() {
    return home == Vocabulary.ATOM;
  }

  private static Manuscript atom(Element root, String written) {
    String format =
        Vocabulary.isOldAtom(written) || "0.3".equals(root.attribute("version"))
            ? "Atom 0.3"
            : "Atom 1.0";
    return new Manuscript(
        format, Vocabulary.ATOM, root, root, root.children(Vocabulary.ATOM, "entry"));
  }

  private static Manuscript rss(Element root, String format) {
    Element inner = root.child(Vocabulary.NONE, "channel");
    Element channel = inner == null ? root : inner;
    List<Element> items = new ArrayList<>(channel.children(Vocabulary.NONE, "item"));
    if (inner != null) {
      items.addAll(root.children(Vocabulary.NONE, "item"));
    }
    // RSS 1.1 keeps them in a list of their own.
    for (Element list : channel.children(Vocabulary.NONE, "items")) {
      items.addAll(list.children(Vocabulary.NONE, "item"));
    }
    String bounded = format.length() > 20 ? "RSS" : format;
    return new Manuscript(bounded, Vocabulary.NONE, root, channel, items);
  }
}
