package dev.wiredesk.normalise;

import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.Moment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article on its page and makes it clean. Reads at most 5 MB and 50,000 elements of a
 * page. Whatever it holds, an article comes of it, if need be one without text. Safe for any
 * thread.
 */
public final class PageReader {

  /** A reader is without state. */
  public PageReader() {}

  /** The article on the page. */
  public Article read(Document page) {
    return look(page).article();
  }

  /** The article on the page, and what the page puts before it. */
  public PageCopy look(Document page) {
    String location = page.location().toString();
    org.jsoup.nodes.Document dom = PageTree.of(page);
    PageMeta meta = new PageMeta(dom, location);
    Draft draft = draft(meta, page.language());
    Element body = dom.body();
    BarrierSigns signs = new BarrierSigns(dom, meta.isFree());
    Moment headed = draft.published() == null ? HeadedDate.of(body) : null;
    LazyPictures.reveal(body);
    Standfirst standfirst = standfirst(body, meta, draft);
    PageFurniture.takeFrom(body);
    Element content = new ContentFinder(body, meta.claimedText()).find();
    PageTrim.trim(content);
    Article article = draft.with(Cleaned.of(content, draft.known()));
    if (article.published() == null && headed != null) {
      article = article.dated(headed, article.modified());
    }
    return new PageCopy(article, standfirst, meta.canonical(), signs.before(article));
  }

  private static @Nullable Standfirst standfirst(Element body, PageMeta meta, Draft draft) {
    StandfirstFinder.Found found = StandfirstFinder.find(body, meta.headline(), meta.description());
    if (found == null) {
      return null;
    }
    String text = Cleaned.of(found.element().clone(), draft.known()).text();
    return found.told() ? Standfirst.told(text) : Standfirst.of(text);
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
}
