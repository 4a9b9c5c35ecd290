package dev.wiredesk.desk;

import dev.wiredesk.archive.EditionBackfill;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.query.Searchable;
import dev.wiredesk.query.StandingQueries;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Tells which editions a story belongs in, and looks up the older stories of those that change. */
@Component
class EditionDesk implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EditionDesk.class);

  private final StandingQueries queries = new StandingQueries();
  private final ExecutorService lookups =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("editions").factory());
  private final EditionBackfill backfill;
  private final InstantSource clock;

  EditionDesk(EditionBackfill backfill, CurrentFeeds feeds, InstantSource clock) {
    this.backfill = backfill;
    this.clock = clock;
    take(feeds.get());
    feeds.onChange(this::take);
  }

  /** The slugs of the editions that ask for that. */
  List<String> asking(Searchable searchable) {
    return queries.matching(searchable);
  }

  private void take(Feeds feeds) {
    queries.replace(
        feeds.editions().stream().collect(Collectors.toMap(Edition::slug, Edition::query)));
    lookups.execute(() -> define(feeds.editions()));
  }

  private void define(List<Edition> wanted) {
    try {
      int changed = backfill.define(wanted, clock.instant());
      if (changed > 0) {
        LOG.atInfo().addKeyValue("editions", changed).log("Looked up what editions hold");
      }
    } catch (RuntimeException e) {
      LOG.atError().setCause(e).log("What editions hold could not be looked up");
    }
  }

  @Override
  public void destroy() {
    lookups.shutdownNow();
    queries.close();
  }
}
