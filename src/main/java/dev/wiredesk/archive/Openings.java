package dev.wiredesk.archive;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Writes the stories that a document opens: one batch for each table, however many there are. */
@Component
class Openings {

  private static final int[] PLACE = {Types.BIGINT, Types.VARCHAR, Types.INTEGER};

  private final JdbcOperations db;
  private final EntryIds ids;

  Openings(JdbcOperations db, EntryIds ids) {
    this.db = db;
    this.ids = ids;
  }

  /** All of them but their entries and what the change log says of them. */
  void write(List<Opening> openings, Instant now) {
    OffsetDateTime filed = Times.utc(now);
    stories(openings, filed);
    articles(openings, filed);
    places(openings);
    reasons(openings, filed);
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
      stories.add(new Object[] {story, entryIds.get(i), filed, filed});
      openings.get(i).copy().editions().stream()
          .distinct()
          .forEach(edition -> editions.add(new Object[] {story, edition}));
    }
    write("INSERT INTO story (id, entry_id, filed, updated) VALUES (?, ?, ?, ?)", stories);
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

  private void places(List<Opening> openings) {
    List<Object[]> regions = new ArrayList<>();
    List<Object[]> topics = new ArrayList<>();
    for (Opening opening : openings) {
      long story = opening.filed().story();
      add(regions, story, Shelves.regions(opening.copy().labels()));
      add(topics, story, Shelves.topics(opening.copy().labels()));
    }
    String row = "INSERT INTO %1$s (story, %2$s, ranking) VALUES (?, ?, ?)";
    db.batchUpdate(row.formatted("story_region", "region"), regions, PLACE);
    db.batchUpdate(row.formatted("story_topic", "topic"), topics, PLACE);
  }

  private static void add(List<Object[]> rows, long story, Map<String, @Nullable Integer> places) {
    places.forEach((code, rank) -> rows.add(new @Nullable Object[] {story, code, rank}));
  }

  private void reasons(List<Opening> openings, OffsetDateTime filed) {
    List<Object[]> reasons = new ArrayList<>();
    for (Opening opening : openings) {
      opening.copy().labels().reasons().stream()
          .map(why -> new Evidence("label", why.label(), why.evidence(), why.weight()))
          .forEach(why -> reasons.add(Articles.reason(opening.filed(), why, filed)));
    }
    write(Articles.REASON, reasons);
  }

  private void write(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      db.batchUpdate(sql, rows);
    }
  }
}
