package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What readers and the daily expunge find while another node files, whichever of their statements
 * it comes before; a subclass names the database.
 */
abstract class MeanwhileContract {

  private static final Instant NOON = OpenArchive.NOON;
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private Meanwhile meanwhile;
  private OpenArchive here;
  private OpenArchive other;
  private Submission strike;
  private long first;
  private long second;

  abstract DataSource database();

  @BeforeEach
  void open() throws SQLException {
    DataSource database = database();
    meanwhile = new Meanwhile(database);
    here = new OpenArchive(meanwhile);
    other = new OpenArchive(database);
    long tidewater = other.archive.source(ArchiveContract.source("tidewater", "Tidewater Gazette"));
    strike = ArchiveContract.copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    first = file(strike);
    second =
        file(ArchiveContract.copy(tidewater, "https://tidewater.example/2", "Boats sail again"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aDayThatIsOverIsToldAsItStoodWhileItsStoriesChange(int statement) {
    here.stories.list(day()); // the shelves are known from here on
    meanwhile.before(statement, this::revise);

    assertThat(here.stories.list(day()))
        .extracting(Story::id, story -> story.article().headline())
        .containsExactly(tuple(second, "Boats sail again"), tuple(first, "Ferry strike ends"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aDayThatIsOverIsToldAsItStoodWhileItsStoriesAreMerged(int statement) {
    meanwhile.before(statement, this::merge);

    assertThat(here.stories.list(day())).extracting(Story::id).containsExactly(second, first);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void expungesWhatIsLeftOfStoriesThatAreMergedMeanwhile(int statement) {
    meanwhile.before(statement, this::merge);

    int expunged = here.archive.expunge("tidewater", TOMORROW.plusSeconds(1), TOMORROW);

    assertThat(meanwhile.isDone()).isTrue();
    assertThat(expunged).isEqualTo(1);
    assertThat(other.stories.numbered(List.of(first, second))).isEmpty();
    assertThat(other.stories.counts()).isEmpty();
  }

  private static StoryQuery day() {
    return new StoryQuery(null, null, Span.day(DAY, 10));
  }

  private long file(Submission copy) {
    return other.archive.filing(() -> other.archive.open(copy, "tidewater", NOON).story());
  }

  private void revise() {
    Submission later =
        ArchiveContract.copy(strike.source(), "https://tidewater.example/1", "Ferry strike is on");
    other.archive.filing(() -> {
      KnownEntry known =
          other
              .archive
              .known(strike.source(), List.of(strike.entry().key()))
              .values()
              .iterator()
              .next();
      other.archive.revise(known, later, true, TOMORROW);
      return true;
    });
  }

  private void merge() {
    Shelving shelving = new Shelving(other.db, new Spots(other.db));
    Withdrawals withdrawals =
        new Withdrawals(other.db, new Tombstones(other.db, shelving), shelving);
    other.archive.filing(() -> {
      withdrawals.merge(first, second, TOMORROW);
      return true;
    });
  }
}
