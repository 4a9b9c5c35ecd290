package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Clearance;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Deletes stories that are past the {@code keep} of their feed, and what is left of those that went
 * long ago: their entries' keys, tombstones and changes.
 */
@Component
public class Expunger {

  private static final Logger LOG = LoggerFactory.getLogger(Expunger.class);

  private final Archive archive;
  private final Clearance clearance;
  private final CurrentFeeds feeds;
  private final InstantSource clock;

  Expunger(Archive archive, Clearance clearance, CurrentFeeds feeds, InstantSource clock) {
    this.archive = archive;
    this.clearance = clearance;
    this.feeds = feeds;
    this.clock = clock;
  }

  /** A feed may only be commented out for a while: its stories stay as long as any. */
  private Duration longest() {
    return feeds.get().feeds().stream()
        .map(Feed::keep)
        .max(Comparator.naturalOrder())
        .orElse(Feed.DEFAULT_KEEP);
  }

  /** Runs over all feeds; what was deleted is logged. */
  public void expunge() {
    Instant now = clock.instant();
    int deleted = 0;
    for (String feed : archive.feeds()) {
      Duration keep = feeds.feed(feed).map(Feed::keep).orElseGet(this::longest);
      deleted += archive.expunge(feed, now.minus(keep), now);
    }
    int keys =
        clearance.keys(feeds.get().feeds().stream().map(Feed::slug).toList(), longest(), now);
    int tombstones = clearance.tombstones(now);
    int changes = clearance.changes(now);
    clearance.tally();
    if (deleted + keys + tombstones + changes > 0) {
      LOG.atInfo()
          .addKeyValue("stories", deleted)
          .addKeyValue("keys", keys)
          .addKeyValue("tombstones", tombstones)
          .addKeyValue("changes", changes)
          .log("Expunged");
    }
  }
}
