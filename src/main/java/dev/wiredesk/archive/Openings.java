package dev.wiredesk.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes the stories that a document opens: one batch for each table, however many there are. */
@Component
class Openings {

  private static final String STORY =
      """
      INSERT INTO story (id, entry_id, filed, updated, regions, topics, reasons)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcOperations db;
  private final EntryIds ids;
  private final Spots spots;

  Openings(JdbcOperations db, EntryIds ids, Spots spots) {
    this.db = db;
    this.ids = ids;
    this.spots = spots;
  }

  /** All of them but their entries and what the change log says of them. */
  void write(List<Opening> openings, Instant now) {
    OffsetDateTime filed = Times.utc(now);
    stories(openings, filed);
    articles(openings, filed);
    shelve(openings);
  }

  /** Their entries, none of which was met before. */
  void enter(List<Opening> openings, Instant now) {
    db.batchUpdate(
        Entries.ROW, openings.stream().map(o -> Entries.row(o, now)).toList(), Entries.ROW_TYPES);
  }

  /** That they were opened: the next numbers are free because only one files at a time. */
  void log(List<Opening> openings, Instant now) {
    Long latest = db.queryForObject("SELECT coalesce(max(number), 0) FROM change", Long.class);
    long number = latest == null ? 0 : latest;
    List<Object[]> changes = new ArrayList<>();
    for (Opening opening : openings) {
      Filed filed = opening.filed();
      changes.add(new Object[] {++number, filed.story(), filed.article(), Times.utc(now)});
    }
    write(
        "INSERT INTO change (number, story, article, kind, made) VALUES (?, ?, ?, 'opened', ?)",
        changes);
  }

  private void stories(List<Opening> openings, OffsetDateTime filed) {
    List<String> entryIds = ids.choose(openings);
    List<Object[]> stories = new ArrayList<>();
    List<Object[]> editions = new ArrayList<>();
    for (int i = 0; i < openings.size(); i++) {
      long story = openings.get(i).filed().story();
      Packed packed = openings.get(i).copy().packed();
      stories.add(
          new Object[] {
            story,
            entryIds.get(i),
            filed,
            filed,
            packed.regions(),
            packed.topics(),
            packed.reasons()
          });
      openings.get(i).copy().editions().stream()
          .distinct()
          .forEach(edition -> editions.add(new Object[] {story, edition}));
    }
    write(STORY, stories);
    write("INSERT INTO story_edition (story, edition) VALUES (?, ?)", editions);
  }

  private void articles(List<Opening> openings, OffsetDateTime filed) {
    List<Object[]> articles = new ArrayList<>();
    List<Object[]> versions = new ArrayList<>();
    for (Opening opening : openings) {
      articles.add(Articles.row(opening.filed(), opening.copy(), true, filed));
      versions.add(Articles.firstVersion(opening.filed(), opening.copy(), filed));
    }
    write(Articles.ROW, articles);
    write(Articles.FIRST_VERSION, versions);
  }

  private void shelve(List<Opening> openings) {
    spots.take(
        openings.stream()
            .flatMap(o -> spots.of(o.filed().story(), o.copy().packed().shelves().codes()))
            .sorted()
            .toList());
  }

  private void write(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      db.batchUpdate(sql, rows);
    }
  }
}
