package dev.wiredesk.normalise;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a hostile page, bounded in every direction: of 1,275 pages of news the largest had
 * 10,000 elements in 57 levels. What is beyond the bounds is left out, or its levels are.
 */
final class PageTree {

  static final int MOST_BYTES = 5_000_000;
  static final int MOST_ELEMENTS = 50_000;
  static final int DEEPEST = 100;

  private PageTree() {}

  static Document of(dev.wiredesk.fetch.Document page) {
    int length = Math.min(page.bytes().length, MOST_BYTES);
    String charset = PageCharset.of(page.bytes(), length, page.contentType());
    Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
    try (InputStream in = new ByteArrayInputStream(page.bytes(), 0, length)) {
      Document tree = Jsoup.parse(in, charset, page.location().toString(), parser);
      cut(tree);
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
  }

  private static void cut(Document tree) {
    Node last = lastAllowed(tree);
    if (last != null) {
      Pruning.removeAfter(last);
    }
  }

  /** Null if the tree holds no more than that. */
  private static @Nullable Node lastAllowed(Document tree) {
    int[] seen = {0};
    Node[] last = {tree};
    tree.filter((node, depth) -> {
      seen[0] += node instanceof Element ? 1 : 0;
      last[0] = node;
      return seen[0] > MOST_ELEMENTS ? FilterResult.STOP : FilterResult.CONTINUE;
    });
    return seen[0] > MOST_ELEMENTS ? last[0] : null;
  }
}
