package dev.wiredesk.archive;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes stories that are past their keeping, some at a time. */
final class Expunge {

  /** Stories deleted under one lock: polls go on between. */
  private static final int AT_ONCE = 100;

  private final JdbcClient db;
  private final FilingLock lock;
  private final Sources sources;
  private final Shelving shelving;
  private final Entries entries;
  private final PastDays past;
  private final Tally tally;

  Expunge(JdbcClient db, FilingLock lock, Sources sources, Shelving shelving) {
    this.db = db;
    this.lock = lock;
    this.sources = sources;
    this.shelving = shelving;
    this.entries = new Entries(db);
    this.past = new PastDays(db);
    this.tally = new Tally(db);
  }

  /** Those led by an article of that feed that was filed before that moment; how many. */
  int of(String feed, Instant before, Instant now) {
    List<Long> old = expired(feed, before);
    int expunged = 0;
    for (int from = 0; from < old.size(); from += AT_ONCE) {
      List<Long> some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
      expunged += lock.hold(() -> delete(onFile(some), now));
    }
    sources
        .number(feed)
        .filter(source -> past.has(source, before))
        .ifPresent(source -> lock.hold(() -> past.expunge(source, before)));
    return expunged;
  }

  private List<Long> expired(String feed, Instant before) {
    return db.sql(
            """
            SELECT a.story FROM article a JOIN source s ON s.id = a.source
            WHERE s.feed = ? AND a.leads AND a.filed < ? ORDER BY a.story
            """)
        .params(feed, Times.utc(before))
        .query((row, n) -> row.getLong("story"))
        .list();
  }

  /** Looks once more, now that nobody files: one of them may have been merged into another. */
  private List<Long> onFile(List<Long> stories) {
    return db.sql("SELECT id FROM story WHERE id = ANY(?) ORDER BY id")
        .param(AnyOf.these(stories))
        .query((row, n) -> row.getLong("id"))
        .list();
  }

  private int delete(List<Long> stories, Instant now) {
    stories.forEach(story -> delete(story, now));
    return stories.size();
  }

  private void delete(long story, Instant now) {
    entries.forget(story);
    tally.leave(story);
    shelving.clear(story);
    db.sql("DELETE FROM story WHERE id = ?").param(story).update();
    ChangeLog.note(db, story, "expunged", now);
  }
}
