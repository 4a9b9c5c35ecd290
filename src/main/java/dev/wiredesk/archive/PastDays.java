package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.normalise.Article;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stories as they stood at the end of the day (UTC) on which they were filed. Whatever is about to
 * change a story calls {@link #keep} first; a story that has not changed since its day needs no
 * keeping. So the archive documents of a day that is over stay as they are, whatever comes.
 */
final class PastDays {

  /** Of one source: each is asked for, and others may be kept for years longer. */
  static final String BEFORE = "%s FROM past_story WHERE source = ? AND filed < ?";

  private final JdbcClient db;
  private final StoryReader reader;

  /** For those who file, who read what is not settled yet. */
  PastDays(JdbcClient db) {
    this(db, new StoryReader(db, () -> {}));
  }

  PastDays(JdbcClient db, StoryReader reader) {
    this.db = db;
    this.reader = reader;
  }

  /** What is kept of a story; regions and topics by their codes. */
  record Kept(
      String entryId,
      Source source,
      Article article,
      List<String> regions,
      List<String> topics,
      Instant filed,
      Instant updated,
      List<Story.Copy> copies) {

    static Kept of(Story story) {
      return new Kept(
          story.entryId(),
          story.source(),
          story.article(),
          story.labels().regions().stream().map(Region::code).toList(),
          story.labels().topics().stream().map(Topic::code).toList(),
          story.filed(),
          story.updated(),
          story.copies());
    }

    Story story(long id) {
      return new Story(
          id,
          entryId,
          source,
          article,
          new Labels(
              regions.stream().flatMap(code -> Regions.byCode(code).stream()).toList(),
              topics.stream().flatMap(code -> Topics.byCode(code).stream()).toList(),
              List.of()),
          filed,
          updated,
          copies);
    }
  }

  /** Keeps the story as it stands, if its day is over and nothing has changed it since. */
  void keep(long story, Instant now) {
    Instant midnight = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    boolean isDue =
        db.sql(
                    """
                    SELECT count(*) FROM story s WHERE s.id = ? AND s.filed < ?
                    AND NOT EXISTS (SELECT 1 FROM past_story p WHERE p.story = s.id)
                    """)
                .params(story, Times.utc(midnight))
                .query(Integer.class)
                .single()
            > 0;
    if (isDue) {
      reader.read(List.of(story), now).forEach(this::keep);
    }
  }

  private void keep(Story story) {
    db.sql(
            """
            INSERT INTO past_story (story, source, filed, content)
            SELECT :story, source, :filed, :content FROM article WHERE story = :story AND leads
            """)
        .param("story", story.id())
        .param("filed", Times.utc(story.filed()))
        .param("content", Packing.pack(Kept.of(story)))
        .update();
    Places.note(db, "past_place", story.id());
    db.sql(
            """
            INSERT INTO past_edition (story, edition)
            SELECT story, edition FROM story_edition WHERE story = ?
            """)
        .param(story.id())
        .update();
  }

  /** Those of these numbers, as they stood. */
  List<Story> read(List<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : db.sql("SELECT story, content FROM past_story WHERE story = ANY(:ids)")
            .param("ids", AnyOf.these(ids))
            .query((row, n) ->
                Packing.unpackKept(row.getString("content")).story(row.getLong("story")))
            .list();
  }

  /** Whether there is anything that a source brought before that moment. */
  boolean has(long source, Instant before) {
    return db.sql(BEFORE.formatted("SELECT count(*)"))
            .params(source, Times.utc(before))
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Forgets what a source brought before that moment. */
  int expunge(long source, Instant before) {
    return db.sql(BEFORE.formatted("DELETE")).params(source, Times.utc(before)).update();
  }
}
