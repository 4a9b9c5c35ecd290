package dev.wiredesk.archive;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes stories back that were published; only inside {@link Archive#filing}. */
@Component
public class Withdrawals {

  private final JdbcClient db;
  private final Tombstones tombstones;
  private final PastDays past;
  private final Tally tally;
  private final Shelving shelving;

  Withdrawals(JdbcClient db, Tombstones tombstones, Shelving shelving) {
    this.db = db;
    this.tombstones = tombstones;
    this.past = new PastDays(db);
    this.tally = new Tally(db);
    this.shelving = shelving;
  }

  /**
   * Two stories turn out to be one: the articles of the later go over, and it leaves a tombstone.
   * As with any copy, nothing that the earlier one says has changed.
   */
  public void merge(long into, long gone, Instant now) {
    past.keep(into, now);
    past.keep(gone, now);
    tally.leave(into);
    shelving.inherit(into, gone);
    tally.enter(into);
    inheritEditions(into, gone);
    tombstones.bury(gone, into, "The same copy as another story", now);
    db.sql("UPDATE decision SET story = ? WHERE story = ?").params(into, gone).update();
    db.sql("UPDATE article SET story = ?, leads = FALSE WHERE story = ?")
        .params(into, gone)
        .update();
    db.sql("DELETE FROM story WHERE id = ?").param(gone).update();
    ChangeLog.note(db, gone, "merged", now);
    ChangeLog.note(db, into, "attached", now);
  }

  /** Whether the article that stands for the story is of that source. */
  public boolean isLedBy(long story, long source) {
    return db.sql("SELECT count(*) FROM article WHERE story = ? AND source = ? AND leads")
            .params(story, source)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Its source has killed the story: it leaves the merged feeds and stays on file. */
  public void withdraw(long story, String reason, Instant now) {
    if (tombstones.find(story).isEmpty()) {
      tombstones.bury(story, null, reason, now);
      ChangeLog.note(db, story, "withdrawn", now);
    }
  }

  private void inheritEditions(long into, long gone) {
    db.sql(
            """
            INSERT INTO story_edition (story, edition)
            SELECT :into, g.edition FROM story_edition g WHERE g.story = :gone AND NOT EXISTS (
              SELECT 1 FROM story_edition i WHERE i.story = :into AND i.edition = g.edition)
            """)
        .param("into", into)
        .param("gone", gone)
        .update();
  }
}
