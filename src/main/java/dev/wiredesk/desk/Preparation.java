package dev.wiredesk.desk;

import dev.wiredesk.classify.Classifier;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.HouseWords;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.FullText;
import dev.wiredesk.normalise.Normaliser;
import dev.wiredesk.normalise.PageCopy;
import dev.wiredesk.normalise.PageReader;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.ParsedFeed;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Everything that is done to an entry before it is compared with others: normalise and classify.
 */
@Component
public final class Preparation {

  private final Normaliser normaliser = new Normaliser();
  private final PageReader pages = new PageReader();
  private volatile Classifier classifier;
  private List<HouseWords> vocabulary;

  /** With no vocabulary but our own. */
  public Preparation() {
    this(List.of());
  }

  @Autowired
  Preparation(CurrentFeeds feeds) {
    this(feeds.get().vocabulary());
    feeds.follow(this::learn);
  }

  private Preparation(List<HouseWords> vocabulary) {
    this.vocabulary = vocabulary;
    this.classifier = new Classifier(vocabulary);
  }

  private synchronized void learn(Feeds feeds) {
    if (!feeds.vocabulary().equals(vocabulary)) {
      vocabulary = feeds.vocabulary();
      classifier = new Classifier(vocabulary);
    }
  }

  /** Prepares an entry of a feed document. */
  public Prepared prepare(Feed feed, ParsedFeed document, Entry entry, Instant now) {
    return labelled(feed, article(feed, document, entry), null, now);
  }

  /**
   * Prepares an entry that has waited for its article's page, with the body of the page where that
   * says more. The wait makes it no younger: if nobody dates it, its first sight does.
   *
   * @param page null if it could not be had
   */
  public Prepared prepare(
      Feed feed, ParsedFeed document, Entry entry, @Nullable Document page, Instant seen) {
    Article brought = article(feed, document, entry);
    if (page == null) {
      return labelled(feed, brought.publishedIfUnknown(seen), null, seen);
    }
    PageCopy found = pages.look(page);
    boolean named = entry.language() != null || document.language() != null;
    Article whole = FullText.of(entry, brought, found, named).publishedIfUnknown(seen);
    String canonical = FullText.isPageOf(brought, found) ? found.canonical() : null;
    return labelled(feed, whole, canonical, seen);
  }

  private Article article(Feed feed, ParsedFeed document, Entry entry) {
    return normaliser.normalise(entry, base(feed, document), document.language());
  }

  /** Prepares the page of an article. */
  public Prepared prepare(Feed feed, Document page, Instant now) {
    return labelled(feed, pages.look(page).whole(), null, now);
  }

  /** A publication date that has not come yet is a mistake: the moment of filing stands for it. */
  private Prepared labelled(Feed feed, Article article, @Nullable String canonical, Instant now) {
    Article dated = article.publishedBy(now);
    return new Prepared(dated, classifier.classify(dated, feed), canonical);
  }

  private static URI base(Feed feed, ParsedFeed document) {
    String link = document.link();
    if (link == null) {
      return feed.url();
    }
    try {
      return feed.url().resolve(link);
    } catch (IllegalArgumentException _) {
      return feed.url();
    }
  }
}
