package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.query.Outlet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stories on file, for those who read them. */
@Component
public class Stories {

  private final JdbcClient db;
  private final StoryReader reader;
  private final PastDays past;
  private final Tally tally;
  private final Spots spots;
  private final @Nullable FilingLock lock;
  private volatile @Nullable Counted counted;

  /** Reads from a database in which nobody files meanwhile. */
  public Stories(JdbcClient db) {
    this(db, new Spots(db), null);
  }

  @Autowired
  Stories(JdbcClient db, Spots spots, @Nullable FilingLock lock) {
    this.db = db;
    this.reader = new StoryReader(db, lock == null ? () -> {} : lock::settle);
    this.past = new PastDays(db, reader);
    this.tally = new Tally(db);
    this.spots = spots;
    this.lock = lock;
  }

  /**
   * The stories asked for, newest filed first, copies included; the reasons of their labels are
   * left out.
   */
  public List<Story> list(StoryQuery query) {
    return list(PresentQuery.of(query, spots), query.span(), PastQuery.of(query));
  }

  /** The stories of an edition of feeds.yml, newest filed first. */
  public List<Story> ofEdition(String slug, Span span) {
    return list(PresentQuery.ofEdition(slug), span, PastQuery.ofEdition(slug));
  }

  /**
   * The stories of an edition of feeds.yml, each outlet's telling by itself as if it were a story
   * of its own, filed when it came; the newest first.
   */
  public List<Story> tellingsOfEdition(String slug, Span span) {
    return reader.apart(new TellingQuery(slug).numbers(db, span), span.before());
  }

  /**
   * The stories that a feed brought or carries, whoever stands for them, newest filed first.
   *
   * @param below only those filed before the story of that number; null for any
   */
  public List<Story> broughtBy(String feed, @Nullable Long below, int limit) {
    List<Long> numbers =
        db.sql(
                """
                SELECT DISTINCT a.story FROM article a JOIN source o ON o.id = a.source
                WHERE o.feed = ? AND a.story < ?
                AND NOT EXISTS (SELECT 1 FROM tombstone g WHERE g.story = a.story)
                ORDER BY a.story DESC LIMIT ?
                """)
            .params(feed, below == null ? Long.MAX_VALUE : below, limit)
            .query((row, n) -> row.getLong(1))
            .list();
    return reader.read(numbers, null);
  }

  /**
   * A span that ends is one of days that are over: what changed since is told as it stood. That is
   * read last: what changes meanwhile is found twice, and never missed.
   */
  private List<Story> list(PresentQuery present, Span span, PastQuery kept) {
    if (span.before() == null) {
      return reader.read(present.numbers(db, span), null);
    }
    SequencedMap<Long, Story> found = new TreeMap<>();
    reader
        .read(present.unkept().numbers(db, span), span.before())
        .forEach(story -> found.put(story.id(), story));
    past.read(kept.numbers(db, span)).forEach(story -> found.put(story.id(), story));
    return found.sequencedValues().reversed().stream().limit(span.limit()).toList();
  }

  /**
   * The stories of these numbers, in this order; those that have gone from the desk are passed
   * over.
   */
  public List<Story> numbered(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<Long> gone =
        db.sql("SELECT story FROM tombstone WHERE story = ANY(?)")
            .param(AnyOf.these(numbers))
            .query((row, n) -> row.getLong(1))
            .list();
    return reader.read(numbers.stream().filter(number -> !gone.contains(number)).toList(), null);
  }

  /** The story of that number, with the reasons of its labels. */
  public Optional<Story> find(long id) {
    return reader.read(List.of(id), null).stream()
        .findFirst()
        .map(story ->
            story.labelled(
                new Labels(story.labels().regions(), story.labels().topics(), reader.reasons(id))));
  }

  /** The outlet behind each feed that ever brought anything, by the feed's slug. */
  public Map<String, String> outlets() {
    Map<String, String> outlets = new HashMap<>();
    db.sql("SELECT feed, title FROM source")
        .query(row -> {
          outlets.put(row.getString("feed"), row.getString("title"));
        });
    return outlets;
  }

  /** The outlet behind that feed; empty if it never brought anything. */
  public Optional<String> outlet(String feed) {
    return db.sql("SELECT title FROM source WHERE feed = ?")
        .param(feed)
        .query(String.class)
        .optional();
  }

  /** The outlet behind each feed that ever brought anything, with its number. */
  List<Outlet> sources() {
    return db.sql("SELECT id, title, feed FROM source")
        .query((row, n) ->
            new Outlet(row.getLong("id"), row.getString("title"), row.getString("feed")))
        .list();
  }

  /** The number of the outlet that each of these stories is credited to. */
  public Map<Long, Long> sourcesOf(Collection<Long> ids) {
    Map<Long, Long> sources = new HashMap<>();
    db.sql(
            "SELECT a.story, a.source FROM unnest(cast(? AS BIGINT ARRAY)) AS sought(id)"
                + " JOIN article a ON a.story = sought.id WHERE a.leads")
        .param(AnyOf.these(ids))
        .query(row -> {
          sources.put(row.getLong("story"), row.getLong("source"));
        });
    return sources;
  }

  /** How many stories each merged feed holds that has any; those filed until now are among them. */
  public Map<Cell, Integer> counts() {
    long change = lastChange();
    Counted known = counted;
    if (known == null || known.change() != change) {
      if (lock != null) {
        tally.advance(lock);
      }
      known = new Counted(change, Map.copyOf(tally.read()));
      counted = known;
    }
    return known.counts();
  }

  /**
   * Number of the latest change; what was derived from a lower one is out of date. Zero on an empty
   * desk.
   */
  public long lastChange() {
    return ChangeLog.last(db);
  }

  /** When the change of that number was made; empty if it is no longer on record. */
  public Optional<Instant> madeAt(long change) {
    return db.sql("SELECT made FROM change WHERE number = ?")
        .param(change)
        .query((row, n) -> Times.instant(row, "made"))
        .optional();
  }

  /** What was filed after the change of that number, in order. */
  public List<Change> changesAfter(long number, int limit) {
    return db.sql(
            """
            SELECT number, story, kind, made FROM change WHERE number > ? ORDER BY number LIMIT ?
            """)
        .params(number, limit)
        .query((row, n) ->
            new Change(
                row.getLong("number"),
                row.getLong("story"),
                row.getString("kind"),
                Times.instant(row, "made")))
        .list();
  }

  /** The number of the last change of each of these stories. */
  public Map<Long, Long> lastChanges(Collection<Long> ids) {
    Map<Long, Long> last = new HashMap<>();
    db.sql("SELECT story, max(number) AS last FROM change WHERE story = ANY(?) GROUP BY story")
        .param(AnyOf.these(ids))
        .query(row -> {
          last.put(row.getLong("story"), row.getLong("last"));
        });
    return last;
  }

  /** Every cell of the grid that holds one of these stories. */
  public Set<Cell> cells(Collection<Long> ids) {
    Set<Cell> cells = new HashSet<>();
    db.sql("SELECT regions, topics FROM story WHERE id = ANY(?)")
        .param(AnyOf.these(ids))
        .query(row -> {
          cells.addAll(Shelves.read(row).cells());
        });
    return cells;
  }

  /** How many there were when that change was the latest, or a little later. */
  private record Counted(long change, Map<Cell, Integer> counts) {}
}
