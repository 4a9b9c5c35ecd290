package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked at each poll reads as many rows as are asked for, however many its source has on
 * file. H2 says how many it has looked at.
 */
class RowsReadTest {

  private static final Pattern READ = Pattern.compile("scanCount: (\\d+)");
  private static final int ON_FILE = 500;
  private static final Instant LATER = Instant.parse("2026-01-01T08:00:00Z");

  private final JdbcClient db = JdbcClient.create(Databases.h2());

  @Test
  void entriesAreFoundByTheirKeys() {
    long source = source();

    assertThat(read(KnownEntries.MET, new String[] {"k7", "k8", "unknown"}, source))
        .isLessThan(ON_FILE);
  }

  @Test
  void theIndexAloneTellsWhetherAnEntryHasChanged() {
    long source = source();
    String plan =
        db.sql("EXPLAIN " + KnownEntries.MET)
            .params(new String[] {"k7"}, source)
            .query(String.class)
            .single();

    assertThat(plan).contains("entry_met");
    assertThat(
            db.sql("SELECT column_name FROM information_schema.index_columns WHERE index_name = ?")
                .param("entry_met")
                .query(String.class)
                .list())
        .contains("hash", "listed");
  }

  @Test
  void entriesAreFoundByTheirTraits() {
    long source = source();
    Long[] traits = {7L, 8L, 4711L};

    assertThat(read(EntryNames.NAMESAKES, traits, source, traits, source, traits, source, 1000))
        .isLessThan(ON_FILE);
  }

  @Test
  void entriesThatShareATraitAreLookedAtOnceEach() {
    long source = source();
    db.sql("UPDATE entry SET headline = 4711").update();
    Long[] none = {};

    assertThat(
            read(
                EntryNames.NAMESAKES, none, source, none, source, new Long[] {4711L}, source, 1000))
        .isLessThan(10 * ON_FILE);
  }

  @Test
  void theChangeLogIsShortenedByLookingAtEachChangeOnce() {
    db.sql(
            """
            INSERT INTO story (id, entry_id, filed, updated, regions, topics, reasons)
            SELECT x, 'urn:' || x, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, '', '', '[]'
            FROM SYSTEM_RANGE(1, ?) AS n(x)
            """)
        .param(ON_FILE)
        .update();
    db.sql(
            """
            INSERT INTO change (number, story, kind, made)
            SELECT x, x / 2, 'opened', CURRENT_TIMESTAMP FROM SYSTEM_RANGE(2, ?) AS n(x)
            """)
        .param(2 * ON_FILE)
        .update();

    Object later = Times.utc(Instant.now().plusSeconds(3600));

    assertThat(read(Clearance.SUPERSEDED, later)).isLessThan(20 * ON_FILE);

    int changes = db.sql("SELECT count(*) FROM change").query(Integer.class).single();
    assertThat(db.sql(Clearance.SUPERSEDED).param(later).query(Long.class).list())
        .hasSize(changes - ON_FILE);
  }

  @Test
  void entriesAreFoundByTheirNumbers() {
    source();

    assertThat(read(KnownEntries.OF_NUMBERS, (Object) new Long[] {7L, 8L})).isLessThan(ON_FILE);
  }

  @Test
  void daysThatAreOverAreExpungedWithoutALookAtThoseOfOtherSources() {
    db.sql(
            """
            INSERT INTO source (feed, url, title) VALUES ('a', 'https://a.example/', 'A'),
              ('b', 'https://b.example/', 'B')
            """)
        .update();
    List<Long> sources =
        db.sql("SELECT id FROM source ORDER BY id").query((row, n) -> row.getLong("id")).list();
    db.sql(
            """
            INSERT INTO past_story (story, source, filed, content)
            SELECT x, ?, TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00Z', ''
            FROM SYSTEM_RANGE(1, ?) AS n(x)
            """)
        .params(sources.getFirst(), ON_FILE)
        .update();

    String asked = PastDays.BEFORE.formatted("SELECT count(*)");

    assertThat(read(asked, sources.getLast(), Times.utc(Instant.now()))).isLessThan(10);
  }

  @Test
  void whatWaitsOfAFeedIsFoundWithoutALookAtWhatItHasOnFile() {
    source();
    db.sql(
            """
            INSERT INTO waiting (entry, source, since, due, tries)
            SELECT id, source, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0 FROM entry
            WHERE entry_key IN ('k1', 'k2')
            """)
        .update();
    Object later = Times.utc(Instant.now().plusSeconds(3600));

    assertThat(read(WaitingEntries.OF_FEED, "a", 200)).isLessThan(20);
    assertThat(read(WaitingEntries.PRESSING, later, later)).isLessThan(20);
  }

  @Test
  void aSourceIsFoundByItsAddress() {
    db.sql(
            """
            INSERT INTO source (feed, url, url_hash, title)
            SELECT 'f' || x, 'https://' || x || '.example/', x, 'F' FROM SYSTEM_RANGE(1, ?) AS n(x)
            """)
        .param(ON_FILE)
        .update();

    assertThat(read(Sources.AT_ADDRESS, 7L, "https://7.example/")).isLessThan(10);
  }

  @Test
  void theStoriesOfARegionAndTopicAreReadFromTheirShelvesUntilThereAreEnough() {
    Spots spots = shelved();
    Region ukraine = Regions.bySlug("ukraine").orElseThrow();
    Topic labour = Topics.bySlug("labour").orElseThrow();
    for (StoryQuery query :
        List.of(
            new StoryQuery(null, null, 10),
            new StoryQuery(ukraine, null, 10),
            new StoryQuery(null, labour, 10),
            new StoryQuery(ukraine, labour, 10))) {
      Statement found = PresentQuery.of(query, spots).filed(db, query.span());

      assertThat(found.numbers(db)).hasSize(10);
      assertThat(read(found)).as(found.sql()).isLessThan(100);
    }
  }

  @Test
  void aDayLongAgoIsReadWithoutALookAtWhatCameSince() {
    Spots spots = shelved();
    StoryQuery query =
        new StoryQuery(
            Regions.bySlug("ukraine").orElseThrow(),
            null,
            Span.day(LocalDate.of(2026, 1, 2), ON_FILE));

    Statement found = PresentQuery.of(query, spots).filed(db, query.span());

    assertThat(found.numbers(db)).hasSize(24);
    assertThat(read(found)).as(found.sql()).isLessThan(200);
  }

  @Test
  void whatWasUpdatedIsFoundWithoutALookAtWhatWasNot() {
    Spots spots = shelved();
    db.sql("INSERT INTO updated_story (updated, story) SELECT filed, id FROM story WHERE id = 7")
        .update();
    StoryQuery query = new StoryQuery(Regions.bySlug("ukraine").orElseThrow(), null, 10);

    Statement found = PresentQuery.of(query, spots).updated(query.span(), LATER);

    assertThat(found.numbers(db)).isEmpty();
    assertThat(read(found)).as(found.sql()).isLessThan(20);
  }

  @Test
  void theTellingsOfAnEditionAreReadWithoutALookAtThoseOfOthers() {
    shelved();
    filed();
    db.sql("INSERT INTO story_edition (story, edition) SELECT id, 'ports' FROM story WHERE id < 6")
        .update();

    Statement found = new TellingQuery("ports").found(Span.latest(10));

    assertThat(found.numbers(db)).hasSize(5);
    assertThat(read(found)).as(found.sql()).isLessThan(100);
  }

  @Test
  void ofManyRelatedStoriesTheLatestFewAreRead() {
    shelved();
    filed();
    db.sql(
            """
            INSERT INTO related (story, other, evidence, made)
            SELECT id, 1, '', filed FROM story WHERE id > 1 AND id <= ?
            """)
        .param(ON_FILE)
        .update();
    String plan =
        db.sql("EXPLAIN ANALYZE " + Kinships.OF)
            .param("ids", new Long[] {1L})
            .param("most", 5)
            .query(String.class)
            .single();

    assertThat(read(plan)).as(plan).isLessThan(4 * ON_FILE);
    assertThat(
            db.sql(Kinships.OF)
                .param("ids", new Long[] {1L})
                .param("most", 5)
                .query((row, n) -> row.getLong("id"))
                .list())
        .containsExactly(500L, 499L, 498L, 497L, 496L);
  }

  /** Each of them told once. */
  private void filed() {
    source();
    db.sql(
            """
            INSERT INTO article (story, source, leads, version, fingerprint, address, filed)
            SELECT id, (SELECT max(id) FROM source), TRUE, 1, '', '', filed FROM story
            """)
        .update();
    db.sql("INSERT INTO article_version (article, version, filed) SELECT id, 1, filed FROM article")
        .update();
    db.sql("ANALYZE").update();
  }

  /** One story an hour, all of them about Ukraine and about labour. */
  private Spots shelved() {
    Spots spots = new Spots(db);
    spots.setUp();
    db.sql(
            """
            INSERT INTO story (id, entry_id, filed, updated, regions, topics, reasons)
            SELECT x, 'urn:' || x, DATEADD('HOUR', x, first), DATEADD('HOUR', x, first), '', '', '[]'
            FROM SYSTEM_RANGE(1, ?) AS n(x),
              (VALUES (TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z')) AS v(first)
            """)
        .param(10 * ON_FILE)
        .update();
    for (String code :
        List.of(
            Regions.bySlug("ukraine").orElseThrow().code(),
            Topics.bySlug("labour").orElseThrow().code())) {
      db.sql("INSERT INTO shelved (spot) SELECT ? + x FROM SYSTEM_RANGE(1, ?) AS n(x)")
          .params(spots.start(code), 10 * ON_FILE)
          .update();
    }
    db.sql("ANALYZE").update();
    return spots;
  }

  private long read(Statement statement) {
    return read(statement.sql(), statement.params().toArray());
  }

  private long read(String sql, Object... params) {
    return read(db.sql("EXPLAIN ANALYZE " + sql).params(params).query(String.class).single());
  }

  private static long read(String plan) {
    List<Long> read = READ.matcher(plan).results().map(r -> Long.valueOf(r.group(1))).toList();
    assertThat(read).as(plan).isNotEmpty();
    return read.stream().mapToLong(Long::longValue).sum();
  }

  private long source() {
    db.sql("INSERT INTO source (feed, url, title) VALUES ('a', 'https://a.example/', 'A')")
        .update();
    long source = db.sql("SELECT id FROM source").query(Long.class).single();
    db.sql(
            """
            INSERT INTO entry (
              source, entry_key, hash, rung, spiked, first_seen, name, address, headline)
            SELECT ?, 'k' || x, 'h', 'ID', FALSE, CURRENT_TIMESTAMP, x, x, x
            FROM SYSTEM_RANGE(1, ?) AS n(x)
            """)
        .params(source, ON_FILE)
        .update();
    return source;
  }
}
