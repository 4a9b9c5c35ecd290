package dev.wiredesk.desk;

import dev.wiredesk.archive.EditionBackfill;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.query.Query;
import dev.wiredesk.query.Searchable;
import dev.wiredesk.query.StandingQueries;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Tells which editions a story belongs in, and looks up the older stories of those that change. */
@Component
class EditionDesk implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EditionDesk.class);

  /** How long after a look-up that failed, as while the database is away, the next one is tried. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final StandingQueries queries = new StandingQueries();
  private final ScheduledExecutorService lookups =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("editions").factory());
  private final EditionBackfill backfill;
  private final InstantSource clock;
  private final Duration pause;
  private volatile List<Edition> inForce = List.of();

  @Autowired
  EditionDesk(EditionBackfill backfill, InstantSource clock) {
    this(backfill, clock, PAUSE);
  }

  EditionDesk(EditionBackfill backfill, InstantSource clock, Duration pause) {
    this.backfill = backfill;
    this.clock = clock;
    this.pause = pause;
  }

  /** The slugs of the editions that ask for that. */
  List<String> asking(Searchable searchable) {
    return queries.matching(searchable);
  }

  /** The editions that are asked; whoever asks for a document remembers them until it is filed. */
  List<Edition> inForce() {
    return inForce;
  }

  /**
   * What a document brought is on file, and those editions were asked for it. Others that have come
   * meanwhile were perhaps filled before it was.
   */
  void filed(List<Edition> asked) {
    if (!inForce.equals(asked)) {
      lookUp(asked);
    }
  }

  /**
   * Asks the editions of that file from now on. Feeds that have another slug in it are known by it
   * already, or those that draw on them would be looked up as if they brought nothing.
   */
  synchronized void take(Feeds feeds) {
    List<Edition> before = inForce;
    queries.replace(
        feeds.editions().stream().collect(Collectors.toMap(Edition::slug, Edition::query)));
    inForce = feeds.editions();
    lookUp(before);
  }

  private void lookUp(List<Edition> asked) {
    Map<String, Query> known =
        asked.stream().collect(Collectors.toMap(Edition::slug, Edition::query));
    Set<String> missed =
        inForce.stream()
            .filter(edition -> !Objects.equals(edition.query(), known.get(edition.slug())))
            .map(Edition::slug)
            .collect(Collectors.toSet());
    lookups.execute(() -> define(missed));
  }

  private void define(Set<String> missed) {
    try {
      int changed = backfill.define(inForce, missed, clock.instant());
      if (changed > 0) {
        LOG.atInfo().addKeyValue("editions", changed).log("Looked up what editions hold");
      }
    } catch (RuntimeException e) {
      if (lookups.isShutdown()) {
        return; // looked up after the next start
      }
      LOG.atError().setCause(e).log("What editions hold could not be looked up; tried again soon");
      var _ = lookups.schedule(() -> define(missed), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void destroy() {
    lookups.shutdownNow();
    queries.close();
  }
}
