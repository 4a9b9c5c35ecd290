package dev.wiredesk.parse;

import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.ParseResult.Unreadable;
import java.util.regex.Pattern;

/**
 * Reads feeds of any format: RSS 0.9x to 2.0, RSS 1.0 and 1.1, Atom 0.3 and 1.0 (RFC 4287), JSON
 * Feed 1.0 and 1.1, Google News sitemaps, CDF. What is damaged is mended as far as it can be, and
 * the result says what was mended.
 *
 * <p>Whatever the bytes are, the answer is a result and never an exception, and it is bounded: 32
 * MB of document (of a damaged one 2 million characters), 2,000 entries, 300,000 elements, 100
 * levels, 2 million characters of one text; what is beyond is left out. DOCTYPEs and external
 * entities are never read. Thread-safe.
 */
public final class FeedParser {

  private static final Pattern OBJECT = Pattern.compile("[\\s\\uFEFF]*+\\{");

  /** The feed in the document, or why there is none. */
  public ParseResult parse(Document document) {
    ParseResult result = read(document);
    return result instanceof ParsedFeed feed && feed.language() == null
        ? feed.inLanguage(Fields.tag(document.language()))
        : result;
  }

  private static ParseResult read(Document document) {
    Repairs repairs = new Repairs();
    String text = Decoder.decode(document, repairs);
    if (text.isBlank()) {
      return unreadable("the document is empty");
    }
    // First, for the strings of JSON may hold any tag.
    ParseResult json = json(text, document, repairs);
    return json instanceof ParsedFeed ? json : markup(text, document, repairs, json);
  }

  private static ParseResult markup(
      String text, Document document, Repairs repairs, ParseResult otherwise) {
    Prolog prolog = Prolog.of(text);
    if (prolog.isFeed()) {
      return xml(text, prolog, document, repairs);
    }
    return prolog.root() < 0 ? otherwise : WebPage.read(text, document.location());
  }

  /** What is mended on the way to nothing is not told. */
  private static ParseResult json(String text, Document document, Repairs repairs) {
    Repairs own = new Repairs();
    own.addAll(repairs);
    return OBJECT.matcher(text).lookingAt()
        ? JsonFeeds.read(text, document, own)
        : unreadable("the document is neither RSS, Atom nor JSON Feed");
  }

  private static ParseResult xml(String text, Prolog prolog, Document document, Repairs repairs) {
    XmlTree tree = XmlTree.read(text, prolog, repairs);
    if (tree != null && tree.root().vocabulary() == Vocabulary.SITEMAP) {
      return NewsSitemaps.read(tree.root(), document.location(), repairs);
    }
    Manuscript manuscript = tree == null ? null : Manuscript.of(tree);
    return manuscript == null
        ? unreadable("the document looks like a feed but is too broken to be read")
        : XmlFeeds.read(manuscript, document, repairs);
  }

  private static Unreadable unreadable(String reason) {
    return new Unreadable(reason);
  }
}
