package dev.wiredesk.archive;

import dev.wiredesk.feed.Regions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds, among the stories on file, those of one merged feed; what was kept of days that are over
 * is left to {@link PastQuery}.
 *
 * @param shelves where those begin on which all of them stand; none for the world's, which has all
 * @param edition the slug of the edition that holds them; null for any
 * @param isWithoutKept without those that are kept as they stood
 */
record PresentQuery(List<Long> shelves, @Nullable String edition, boolean isWithoutKept) {

  /** Clocks are set back now and then, but not by more: numbers follow them as closely. */
  private static final Duration CLOCK_SET_BACK = Duration.ofHours(1);

  /** Higher than any number of a story. */
  private static final long NO_STORY = Spots.end(0);

  static PresentQuery of(StoryQuery query, Spots spots) {
    List<Long> shelves = new ArrayList<>();
    if (query.region() != null && !query.region().equals(Regions.WORLD)) {
      shelves.add(spots.start(query.region().code()));
    }
    if (query.topic() != null) {
      shelves.add(spots.start(query.topic().code()));
    }
    return new PresentQuery(List.copyOf(shelves), null, false);
  }

  static PresentQuery ofEdition(String slug) {
    return new PresentQuery(List.of(), slug, false);
  }

  /** Without those that are kept as they stood. */
  PresentQuery unkept() {
    return new PresentQuery(shelves, edition, true);
  }

  /** Their numbers, latest first. */
  List<Long> numbers(JdbcClient db, Span span) {
    Instant since = span.since();
    if (since == null) {
      return filed(db, span).numbers(db);
    }
    List<Long> filed = filed(db, span.filedFrom(span.filedSince(since))).numbers(db);
    int room = span.limit() - filed.size();
    return room == 0
        ? filed
        : Stream.concat(filed.stream(), updated(span.limitedTo(room), since).numbers(db).stream())
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  /** A shelf leads to its stories: it is read from its end until there are enough. */
  Statement filed(JdbcClient db, Span span) {
    long from = span.from() == null ? 0 : first(db, span.from().minus(CLOCK_SET_BACK));
    long end = span.before() == null ? NO_STORY : first(db, span.before().plus(CLOCK_SET_BACK));
    long below = span.below() == null ? NO_STORY : span.below();
    boolean isShelved = !shelves.isEmpty();
    long start = isShelved ? shelves.getFirst() : 0;
    String place = isShelved ? "r.spot" : "s.id";
    Statement found =
        isShelved
            ? new Statement("SELECT s.id FROM shelved r JOIN story s ON s.id = r.spot - ?", start)
            : new Statement("SELECT s.id FROM story s");
    join(shelves.stream().skip(1).toList(), found);
    narrow(span, found);
    return found
        .add("AND " + place + " >= ?", start + from)
        .add("AND " + place + " < ?", start + Math.min(below, end))
        .add("ORDER BY " + place + " DESC LIMIT ?", span.limit());
  }

  /**
   * Few are ever updated: those lead to themselves. Of changes the latest count most, whatever they
   * are changes of; who turns pages goes by when stories were filed.
   */
  Statement updated(Span span, Instant since) {
    Statement found =
        new Statement("SELECT s.id FROM updated_story u JOIN story s ON s.id = u.story");
    join(shelves, found);
    narrow(span, found);
    return found
        .addIf("AND u.updated >= ?", since)
        .addIf("AND s.filed < ?", span.filedSince(since))
        .addIf("AND s.id < ?", span.below())
        .add(
            "ORDER BY " + (span.isOfChanges() ? "u.updated DESC, " : "") + "s.id DESC LIMIT ?",
            span.limit());
  }

  private void join(List<Long> starts, Statement found) {
    for (int n = 0; n < starts.size(); n++) {
      found.add("JOIN shelved o%1$d ON o%1$d.spot = s.id + ?".formatted(n), starts.get(n));
    }
    if (edition != null) {
      found.add("JOIN story_edition e ON e.story = s.id AND e.edition = ?", edition);
    }
  }

  private void narrow(Span span, Statement found) {
    found.add("WHERE NOT EXISTS (SELECT 1 FROM tombstone g WHERE g.story = s.id)");
    if (isWithoutKept) {
      found.add("AND NOT EXISTS (SELECT 1 FROM past_story p WHERE p.story = s.id)");
    }
    found.addIf("AND s.filed >= ?", span.from()).addIf("AND s.filed < ?", span.before());
  }

  /** The number of the first story filed at that moment or later: what lies apart is not read. */
  private static long first(JdbcClient db, Instant moment) {
    return db.sql(
            """
            SELECT coalesce(min(id), ?) FROM story
            WHERE filed = (SELECT filed FROM story WHERE filed >= ? ORDER BY filed LIMIT 1)
            """)
        .params(NO_STORY, Times.utc(moment))
        .query(Long.class)
        .single();
  }
}
