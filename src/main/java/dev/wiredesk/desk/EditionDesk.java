package dev.wiredesk.desk;

import dev.wiredesk.archive.EditionBackfill;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.query.Query;
import dev.wiredesk.query.Searchable;
import dev.wiredesk.query.StandingQueries;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
  private Map<String, Query> filedBy = Map.of();

  EditionDesk(EditionBackfill backfill, CurrentFeeds feeds, InstantSource clock) {
    this.backfill = backfill;
    this.clock = clock;
    take(feeds.get(), Set.of());
    feeds.onChange(this::change);
  }

  /** The slugs of the editions that ask for that. */
  List<String> asking(Searchable searchable) {
    return queries.matching(searchable);
  }

  private synchronized void change(Feeds next) {
    Set<String> learnt =
        next.editions().stream()
            .filter(edition -> !Objects.equals(edition.query(), filedBy.get(edition.slug())))
            .map(Edition::slug)
            .collect(Collectors.toSet());
    take(next, learnt);
  }

  private void take(Feeds feeds, Set<String> learnt) {
    filedBy = feeds.editions().stream().collect(Collectors.toMap(Edition::slug, Edition::query));
    queries.replace(filedBy);
    lookups.execute(() -> define(feeds.editions(), learnt));
  }

  private void define(List<Edition> wanted, Set<String> learnt) {
    try {
      int changed = backfill.define(wanted, learnt, clock.instant());
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
