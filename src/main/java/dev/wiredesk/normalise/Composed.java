package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import java.text.Normalizer;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Text in composed letters (NFC): some systems write an accent after its letter, and words so
 * written look the same and are found by nobody.
 */
final class Composed {

  private Composed() {}

  static String text(String text) {
    return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The words of a tree; markup itself must not be composed: a stroke may follow a bracket. */
  static void tree(Element root) {
    root.forEachNode(node -> {
      if (node instanceof TextNode words && !isComposed(words.getWholeText())) {
        words.text(text(words.getWholeText()));
      }
    });
  }

  static List<Entry.Category> categories(List<Entry.Category> categories) {
    return categories.stream().map(Composed::category).toList();
  }

  private static Entry.Category category(Entry.Category category) {
    String label = category.label();
    return isComposed(category.term()) && (label == null || isComposed(label))
        ? category
        : new Entry.Category(
            text(category.term()), category.scheme(), label == null ? null : text(label));
  }

  private static boolean isComposed(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }
}
