package dev.wiredesk.fulltext;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.desk.Receipt;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fulltext.PageVisit.Came;
import dev.wiredesk.fulltext.PageVisit.Later;
import dev.wiredesk.fulltext.PageVisit.Never;
import dev.wiredesk.poll.ReadingRoom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Serves the entries of one feed that wait for their pages: one page at a time, and none later than
 * ten minutes after its entry came in or its embargo ended.
 */
@Component
class PageDesk {

  /** After that the feed's own body is filed. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(30);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int OVERDUE_AT_ONCE = 200;
  private static final Logger LOG = LoggerFactory.getLogger(PageDesk.class);

  private final WaitingEntries entries;
  private final Archive archive;
  private final Desk desk;
  private final PageVisitor visitor;
  private final ReadingRoom room;
  private final CurrentFeeds feeds;
  private final InstantSource clock;

  PageDesk(
      WaitingEntries entries,
      Archive archive,
      Desk desk,
      PageVisitor visitor,
      ReadingRoom room,
      CurrentFeeds feeds,
      InstantSource clock) {
    this.entries = entries;
    this.archive = archive;
    this.desk = desk;
    this.visitor = visitor;
    this.room = room;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** The feeds with an entry whose page is to be fetched now, or given up. */
  List<String> pressing() {
    Instant now = clock.instant();
    return entries.feeds(now, now.minus(LONGEST_WAIT));
  }

  /**
   * Files what has waited long enough, and fetches the page of one entry.
   *
   * @return when to come again, empty if nothing of the feed waits or embargoes hold it all
   */
  Optional<Instant> serve(String slug) {
    Feed feed = feeds.get().feed(slug).orElse(null);
    Instant now = clock.instant();
    Duration pause = SHORTEST_PAUSE;
    boolean fetched = false;
    for (Waiting waiting : entries.of(slug, OVERDUE_AT_ONCE)) {
      if (waiting.isHeld(now)) {
        continue;
      }
      if (feed == null || !feed.fullText() || isOverdue(waiting, now)) {
        settle(feed == null ? retired(waiting) : feed, waiting, "it did not come in time");
      } else if (!fetched && !waiting.due().isAfter(now)) {
        fetched = true;
        serve(feed, waiting);
        pause = longer(pause, visitor.pause(waiting.entry().link()));
      }
    }
    return next(slug, pause);
  }

  /**
   * What an embargo holds presses again when that ends; the feed's task may have to come sooner.
   * While the task waits, nobody wakes it for an entry that comes meanwhile: so it does not wait
   * long.
   */
  private Optional<Instant> next(String slug, Duration pause) {
    Instant now = clock.instant();
    Instant earliest = now.plus(pause);
    Instant latest = now.plus(longer(pause, LONGEST_PAUSE));
    return entries.of(slug, OVERDUE_AT_ONCE).stream()
        .filter(waiting -> !waiting.isHeld(earliest))
        .map(waiting -> earlier(waiting.due(), waiting.since().plus(LONGEST_WAIT)))
        .reduce(PageDesk::earlier)
        .map(due -> due.isBefore(earliest) ? earliest : earlier(due, latest));
  }

  private void serve(Feed feed, Waiting waiting) {
    try (ReadingRoom.Place place = room.place()) {
      switch (visitor.visit(feed, waiting.entry().link(), place)) {
        case Came(var page) -> {
          Receipt receipt = place.read(() -> desk.settle(feed, waiting, page, clock.instant()));
          LOG.debug("{}: {} after its wait", feed.slug(), receipt.inWords());
        }
        case Never(var reason) -> settle(feed, waiting, reason);
        case Later(var reason, var in) -> postpone(feed, waiting, reason, in);
      }
    }
  }

  private void postpone(Feed feed, Waiting waiting, String reason, Duration wish) {
    Duration backoff = FIRST_RETRY.multipliedBy(1L << Math.min(waiting.tries(), 5));
    Instant due = clock.instant().plus(longer(backoff, wish));
    if (due.isBefore(waiting.since().plus(LONGEST_WAIT))) {
      archive.filing(() -> {
        entries.postpone(waiting, due);
        return true;
      });
    } else {
      settle(feed, waiting, reason);
    }
  }

  /** Without its page. */
  private void settle(Feed feed, Waiting waiting, String reason) {
    Receipt receipt = desk.settle(feed, waiting, null, clock.instant());
    if (feed.fullText()) {
      LOG.atInfo()
          .addKeyValue("feed", feed.slug())
          .addKeyValue("link", waiting.entry().link())
          .addKeyValue("reason", reason)
          .log("Filed an entry without its article's page");
    } else {
      LOG.debug("{}: {} after its wait", feed.slug(), receipt.inWords());
    }
  }

  private static boolean isOverdue(Waiting waiting, Instant now) {
    return !waiting.since().plus(LONGEST_WAIT).isAfter(now);
  }

  /** A feed that has been taken out of the file: what it brought before is filed as it came. */
  private static Feed retired(Waiting waiting) {
    return Feed.of(waiting.source().feed(), waiting.source().url());
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
