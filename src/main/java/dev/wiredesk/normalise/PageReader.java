package dev.wiredesk.normalise;

import dev.wiredesk.fetch.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article on its page and makes it clean. Reads at most 5 MB of a page. Whatever a page
 * holds, an article comes of it, if need be one without text. Safe for any thread.
 */
public final class PageReader {

  private static final int MOST_BYTES = 5_000_000;

  /** Real pages nest half as deep; the search for the article visits each level. */
  private static final int DEEPEST = 100;

  /** A reader is without state. */
  public PageReader() {}

  /** The article on the page. */
  public Article read(Document page) {
    return look(page).article();
  }

  /** The article on the page, and what the page puts before it. */
  public PageCopy look(Document page) {
    String location = page.location().toString();
    org.jsoup.nodes.Document dom = parse(page, location);
    PageMeta meta = new PageMeta(dom, location);
    Draft draft = draft(meta, page.language());
    Element body = dom.body();
    BarrierSigns signs = new BarrierSigns(dom, meta.isFree());
    LazyPictures.reveal(body);
    PageFurniture.takeFrom(body);
    Element content = new ContentFinder(body, meta.claimedText()).find();
    PageTrim.trim(content);
    Article article = draft.with(Cleaned.of(content, draft.headline(), draft.labels()));
    return new PageCopy(article, meta.canonical(), signs.before(article));
  }

  private static Draft draft(PageMeta meta, @Nullable String sent) {
    return new Draft(
        meta.link(),
        meta.headline(),
        meta.authors(),
        meta.published(),
        meta.modified(),
        meta.language(sent),
        meta.subjects(),
        meta.leadPicture(),
        meta.rights(),
        Origin.PAGE,
        null);
  }

  private static org.jsoup.nodes.Document parse(Document page, String location) {
    int length = Math.min(page.bytes().length, MOST_BYTES);
    try (InputStream in = new ByteArrayInputStream(page.bytes(), 0, length)) {
      Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
      return Jsoup.parse(
          in, PageCharset.of(page.bytes(), length, page.contentType()), location, parser);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
  }
}
