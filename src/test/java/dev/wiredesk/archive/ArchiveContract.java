package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.wiredesk.archive.WaitingEntries.Held;
import dev.wiredesk.classify.Labels;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Dateline;
import dev.wiredesk.normalise.Origin;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Moment;
import dev.wiredesk.query.Query;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the archive promises on every database; a subclass names the database. */
abstract class ArchiveContract {

  static final Instant NOON = OpenArchive.NOON;

  private JdbcClient db;
  private Archive archive;
  private Clearance clearance;
  private Stories stories;
  private Candidates candidates;
  private long tidewater;
  private long harbour;

  abstract DataSource database();

  @BeforeEach
  void open() throws SQLException {
    OpenArchive open = new OpenArchive(database());
    db = open.db;
    archive = open.archive;
    clearance = open.clearance;
    stories = open.stories;
    candidates = new Candidates(db);
    tidewater = archive.source(source("tidewater", "Tidewater Gazette"));
    harbour = archive.source(source("harbour", "Harbour Post"));
  }

  @Test
  void givesASourceOneNumberThoughSeveralBringItFirst() throws Exception {
    Callable<Long> first = () -> archive.source(source("pier", "Pier Post"));
    Set<Long> numbers = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var number : threads.invokeAll(Collections.nCopies(8, first))) {
        numbers.add(number.get());
      }
    }
    assertThat(numbers).hasSize(1);
  }

  @Test
  void givesBackAStoryWithEverythingThatWasFiled() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    long id = file(copy, NOON);

    Story story = stories.find(id).orElseThrow();

    assertThat(story.entryId()).isEqualTo("https://tidewater.example/1");
    assertThat(story.article()).isEqualTo(copy.article());
    assertThat(story.source()).isEqualTo(source("tidewater", "Tidewater Gazette"));
    assertThat(story.labels()).isEqualTo(copy.labels());
    assertThat(story.filed()).isEqualTo(NOON);
    assertThat(story.updated()).isEqualTo(NOON);
    assertThat(story.copies()).isEmpty();
  }

  @Test
  void saysNothingOfWhatIsFoundWhenItIsStoppedMeanwhile() throws IOException {
    Search search = Search.inMemory(stories);
    try {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> search.numbers(Query.ofFeeds(List.of("tidewater")), 1))
          .isInstanceOf(IllegalStateException.class);
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      search.destroy();
    }
    assertThatThrownBy(search::catchUp).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void findsStoriesByWhatTheirOutletIsCalledNow() throws IOException {
    long id = file(copy(tidewater, "https://tidewater.example/1", "Ferry strike ends"), NOON);
    Search search = Search.inMemory(stories);
    try {
      assertThat(search.numbers(Query.ofFeeds(List.of("tidewater")), 9)).containsExactly(id);
      Feed renamed = Feed.of("gazette", URI.create("https://tidewater.example/feed"));
      archive.adopt(
          new Feeds(OpenArchive.masthead("https://desk.example.org"), List.of(renamed), List.of()));

      assertThat(search.numbers(Query.ofFeeds(List.of("gazette")), 9)).containsExactly(id);
      assertThat(search.numbers(Query.ofFeeds(List.of("tidewater")), 9)).isEmpty();
    } finally {
      search.destroy();
    }
  }

  @Test
  void mintsAnIdForAStoryWhoseOwnIsLongerThanAnIndexTakes() {
    StringBuilder words = new StringBuilder("https://tidewater.example/");
    new Random(1).ints(950, 0x4e00, 0x9f00).forEach(words::appendCodePoint);

    long id = file(copy(tidewater, "1", words.toString(), "Ferry strike ends"), NOON);

    assertThat(stories.find(id).orElseThrow().entryId()).startsWith("tag:");
  }

  @Test
  void listsAStoryUnderItsLabelsAndUnderWhatLiesAroundThem() {
    long id = file(copy(tidewater, "https://tidewater.example/1", "Ferry strike ends"), NOON);

    assertThat(listed("ukraine", null)).containsExactly(id);
    assertThat(listed("eastern-europe", null)).containsExactly(id);
    assertThat(listed("world", "labour")).containsExactly(id);
    assertThat(listed("eastern-europe", "labour")).containsExactly(id);
    assertThat(listed("eastern-europe", "sport")).isEmpty();
    assertThat(listed("france", null)).isEmpty();
  }

  @Test
  void listsAStoryWithoutLabelsUnderTheWorld() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "A quiet day");
    long id = file(unlabelled(copy), NOON);

    assertThat(listed("world", null)).containsExactly(id);
    assertThat(stories.counts()).containsExactly(Map.entry(new Cell("001", ""), 1));
  }

  private static Submission unlabelled(Submission copy) {
    return new Submission(
        copy.source(),
        copy.form(),
        copy.article(),
        new Labels(List.of(), List.of(), List.of()),
        copy.keys(),
        Sketch.EMPTY,
        List.of());
  }

  @Test
  void countsTheStoriesOfEachMergedFeed() {
    file(copy(tidewater, "https://tidewater.example/1", "One"), NOON);
    file(copy(tidewater, "https://tidewater.example/2", "Two"), NOON);

    assertThat(stories.counts())
        .containsEntry(new Cell("001", ""), 2)
        .containsEntry(new Cell("UA", ""), 2)
        .containsEntry(new Cell("151", topic("labour").code()), 2);
  }

  @Test
  void countsEachStoryOnceWhetherCountedInOrNotWhateverBecomesOfIt() {
    long first = file(copy(tidewater, "https://tidewater.example/1", "One"), NOON);
    long second = file(unlabelled(copy(harbour, "https://harbour.example/2", "Two")), NOON);
    long withdrawn = file(copy(tidewater, "https://tidewater.example/3", "Three"), NOON);
    file(copy(harbour, "https://harbour.example/4", "Four"), NOON);
    countIn(withdrawn);
    long late = file(unlabelled(copy(tidewater, "https://tidewater.example/5", "Five")), NOON);
    assertThat(stories.counts()).isEqualTo(counted()).containsEntry(new Cell("001", ""), 5);

    taking(withdrawals -> withdrawals.merge(second, late, NOON));
    taking(withdrawals -> withdrawals.withdraw(withdrawn, "Kill", NOON));
    assertThat(stories.counts()).isEqualTo(counted()).containsEntry(new Cell("001", ""), 3);
    taking(withdrawals -> withdrawals.merge(second, first, NOON));
    assertThat(stories.counts()).isEqualTo(counted()).containsEntry(new Cell("UA", ""), 2);
    countIn(late);
    assertThat(stories.counts()).isEqualTo(counted());
    archive.expunge("harbour", NOON.plusSeconds(1), NOON);
    assertThat(stories.counts()).isEmpty();
  }

  @Test
  void keepsNoNoteOfStoriesThatWentLongAgo() {
    for (int i = 0; i < 40; i++) {
      file(copy(tidewater, "https://tidewater.example/" + i, "Ferry " + i), NOON);
    }
    long last = file(copy(harbour, "https://harbour.example/1", "Quay"), NOON);
    countIn(last);
    file(copy(harbour, "https://harbour.example/2", "Pier"), NOON);
    archive.expunge("tidewater", NOON.plusSeconds(1), NOON);

    clearance.tally();

    Map<Cell, Integer> counts = stories.counts();
    assertThat(counts).isEqualTo(counted()).containsEntry(new Cell("001", ""), 2);
    assertThat(db.sql("SELECT count(*) FROM tally").query(Integer.class).single())
        .isEqualTo(counts.size());
  }

  /** What the places of all stories come to, by another way. */
  private Map<Cell, Integer> counted() {
    Map<Cell, Integer> counts = new HashMap<>();
    stories
        .list(StoryQuery.latest(100))
        .forEach(story ->
            stories.cells(List.of(story.id())).forEach(c -> counts.merge(c, 1, Integer::sum)));
    return counts;
  }

  private void countIn(long story) {
    archive.filing(() -> {
      new Tally(db).countIn(story);
      return true;
    });
  }

  @Test
  void ordersStoriesByFilingNotByPublication() {
    long first = file(copy(tidewater, "https://tidewater.example/1", "One"), NOON);
    long second = file(copy(tidewater, "https://tidewater.example/2", "Two"), NOON.minusSeconds(9));

    assertThat(stories.list(StoryQuery.latest(10)).stream().map(Story::id))
        .containsExactly(second, first);
    assertThat(stories.list(StoryQuery.latest(1)).stream().map(Story::id)).containsExactly(second);
  }

  @Test
  void namesEachOtherOutletOnceAmongTheCopies() {
    long harbourSport = archive.source(source("harbour-sport", "Harbour Post"));
    long id = file(copy(tidewater, "https://tidewater.example/1", "Ferry strike ends"), NOON);
    attach(id, copy(harbour, "https://harbour.example/a", "Ferries sail again"), NOON);
    attach(id, copy(harbourSport, "https://harbour.example/b", "Ferries sail again"), NOON);
    attach(id, copy(tidewater, "https://tidewater.example/2", "Ferry strike is over"), NOON);

    Story story = stories.find(id).orElseThrow();

    assertThat(story.copies())
        .containsExactly(
            new Story.Copy(
                "Harbour Post",
                "harbour",
                "Ferries sail again",
                "https://harbour.example/a",
                Agency.AP,
                Moment.at(NOON.minusSeconds(600)),
                NOON,
                "en"));
    assertThat(story.article().headline()).isEqualTo("Ferry strike ends");
    assertThat(new Decisions(db).of(id)).hasSize(3);
  }

  @Test
  void listsWhatAFeedBroughtAndWhatItCarriesEachStoryOnceTheNewestFirst() {
    long own = file(copy(harbour, "https://harbour.example/1", "Bridge opens"), NOON);
    long carried = file(copy(tidewater, "https://tidewater.example/1", "Ferry strike ends"), NOON);
    attach(carried, copy(harbour, "https://harbour.example/a", "Ferries sail again"), NOON);
    attach(carried, copy(harbour, "https://harbour.example/b", "Ferries sail"), NOON);

    assertThat(stories.broughtBy("harbour", null, 10))
        .extracting(Story::id)
        .containsExactly(carried, own);
    assertThat(stories.broughtBy("harbour", null, 1))
        .extracting(Story::id)
        .containsExactly(carried);
    assertThat(stories.broughtBy("harbour", carried, 10))
        .extracting(Story::id)
        .containsExactly(own);
    assertThat(stories.broughtBy("tidewater", null, 10)).hasSize(1);
    assertThat(stories.broughtBy("nobody", null, 10)).isEmpty();
  }

  @Test
  void movesUpdatedOnlyForAChangeThatMatters() {
    Submission first = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    long id = file(first, NOON);
    KnownEntry known = known(first);

    revise(known, copy(tidewater, "https://tidewater.example/1", "Ferry strike ends"), false, 60);
    assertThat(stories.find(id).orElseThrow().updated()).isEqualTo(NOON);

    revise(known, copy(tidewater, "https://tidewater.example/1", "Ferry strike over"), true, 120);
    Story story = stories.find(id).orElseThrow();
    assertThat(story.updated()).isEqualTo(NOON.plusSeconds(120));
    assertThat(story.filed()).isEqualTo(NOON);
    assertThat(story.article().headline()).isEqualTo("Ferry strike over");
  }

  @Test
  void knowsAnEntryAgainByItsKeyAndSource() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    file(copy, NOON);

    assertThat(known(copy).differs(copy.form().hash())).isFalse();
    assertThat(known(copy).differs("other")).isTrue();
    assertThat(archive.known(harbour, List.of(copy.entry().key()))).isEmpty();
    assertThat(archive.known(tidewater, List.of())).isEmpty();
  }

  @Test
  void remembersASpikedEntryUntilItChanges() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    archive.filing(() -> {
      archive.spike(tidewater, Form.of(copy.entry(), "spiked"), "no headline", NOON);
      return true;
    });

    assertThat(known(copy).article()).isNull();
    assertThat(known(copy).isExpunged()).isFalse();
    long id = file(copy, NOON);
    assertThat(known(copy).story()).isEqualTo(id);
  }

  @Test
  void expungesOldStoriesOfAFeedAndRemembersTheirEntries() {
    Submission old = copy(tidewater, "https://tidewater.example/1", "Old");
    Submission recent = copy(tidewater, "https://tidewater.example/2", "Recent");
    file(old, NOON.minus(Duration.ofDays(40)));
    long kept = file(recent, NOON.minus(Duration.ofDays(20)));
    long change = stories.lastChange();
    long article = Objects.requireNonNull(known(old).article());

    int deleted = archive.expunge("tidewater", NOON.minus(Duration.ofDays(30)), NOON);

    assertThat(deleted).isEqualTo(1);
    assertThat(candidates.headline(article)).isEmpty();
    assertThat(stories.list(StoryQuery.latest(9))).extracting(Story::id).containsExactly(kept);
    assertThat(known(old).isExpunged()).isTrue();
    assertThat(archive.expunge("tidewater", NOON.minus(Duration.ofDays(30)), NOON)).isZero();
    assertThat(known(recent).isExpunged()).isFalse();
    assertThat(stories.lastChange()).isEqualTo(change + 1);
    assertThat(archive.expunge("harbour", NOON, NOON)).isZero();
  }

  @Test
  void expungesTheOriginalsOfAStoryUnderAllNamesOfItsEntries() {
    Submission old = copy(tidewater, "https://tidewater.example/1", "Old");
    Submission further = copy(tidewater, "https://tidewater.example/1?new", "Old");
    Submission other = copy(tidewater, "https://tidewater.example/2", "Recent");
    file(old, NOON.minus(Duration.ofDays(40)));
    file(other, NOON);
    EntryNames names = new EntryNames(db);
    WaitingEntries waiting = new WaitingEntries(db);
    archive.filing(() -> {
      names.add(tidewater, further.form(), known(old), NOON);
      waiting.add(tidewater, Form.of(old.entry(), "changed"), NOON);
      return true;
    });
    assertThat(known(further).waiting()).isTrue();

    archive.expunge("tidewater", NOON.minus(Duration.ofDays(30)), NOON);

    assertThat(archive.original(tidewater, old.entry().key())).isEmpty();
    assertThat(archive.original(tidewater, further.entry().key())).isEmpty();
    assertThat(archive.original(tidewater, other.entry().key())).contains(other.entry());
    assertThat(known(further).isExpunged()).isTrue();
    assertThat(waiting.of("tidewater", 9)).isEmpty();
  }

  @Test
  void findsTheEntriesOfASourceThatShareATraitTheLatestFirst() {
    Submission one = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    Submission two = copy(tidewater, "https://tidewater.example/2", "Ferry strike ends");
    Submission three = copy(tidewater, "https://tidewater.example/3", "Market opens");
    file(one, NOON);
    file(two, NOON);
    file(three, NOON);
    file(copy(harbour, "https://harbour.example/1", "Ferry strike ends"), NOON);
    Traits headline = traits(0, 0, Traits.of(one.entry()).headline());
    Traits address = traits(0, Traits.of(three.entry()).address(), 0);
    Traits name = traits(Traits.of(one.entry()).name(), 0, 0);
    EntryNames names = new EntryNames(db);

    assertThat(names.namesakes(tidewater, List.of(headline)))
        .extracting(namesake -> namesake.known().key(), Namesake::traits)
        .containsExactly(
            tuple(two.entry().key(), Traits.of(two.entry())),
            tuple(one.entry().key(), Traits.of(one.entry())));
    assertThat(names.namesakes(tidewater, List.of(name, address)))
        .extracting(namesake -> namesake.known().key())
        .containsExactly(three.entry().key(), one.entry().key());
    assertThat(names.namesakes(tidewater, List.of(traits(0, 0, 0)))).isEmpty();
  }

  private static Traits traits(long name, long address, long headline) {
    return new Traits(name, address, headline, 0, null);
  }

  @Test
  void tellsOfEachKeyInWhatFormItCameLastAndWhenItWasListed() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    file(copy, NOON);
    String key = copy.entry().key();

    Map<String, Met> met = archive.met(tidewater, List.of(key, "never seen"));

    assertThat(met).containsOnlyKeys(key);
    assertThat(met.values())
        .extracting(Met::hash, Met::listed)
        .containsExactly(tuple(copy.form().hash(), LocalDate.parse("2026-03-01")));
    assertThat(archive.known(met.values())).containsOnly(Map.entry(key, known(copy)));
    assertThat(archive.met(harbour, List.of(key))).isEmpty();
  }

  @Test
  void notesAnEntryThatIsListedAgainOnADayOnWhichItsFeedHasBeenReadAlready() {
    Submission standing = copy(tidewater, "https://tidewater.example/1", "Standing");
    Submission back = copy(tidewater, "https://tidewater.example/2", "Back");
    file(standing, NOON);
    file(back, NOON);
    list(NOON, standing, back);
    Instant later = NOON.plus(Duration.ofDays(5));

    list(later, standing);
    list(later.plusSeconds(60), standing, back);

    assertThat(archive.met(tidewater, keys(standing, back)).values())
        .extracting(Met::listed)
        .containsOnly(LocalDate.parse("2026-03-06"));
  }

  @Test
  void keepsAKeyAsLongAsItsFeedListsTheEntryAndThirtyDaysMore() {
    Submission listed = copy(tidewater, "https://tidewater.example/1", "Listed");
    Submission dropped = copy(tidewater, "https://tidewater.example/2", "Dropped");
    Submission standing = copy(tidewater, "https://tidewater.example/3", "Standing");
    file(listed, NOON);
    file(dropped, NOON);
    list(NOON, listed, dropped);
    archive.expunge("tidewater", NOON.plusSeconds(1), NOON);
    file(standing, NOON);

    list(NOON.plus(Duration.ofDays(5)), listed);
    list(NOON.plus(Duration.ofDays(6)), listed);
    assertThat(clear(NOON.plus(Duration.ofDays(34)))).isZero();
    // The document of day 5 was the first without it: until then it was listed.
    assertThat(clear(NOON.plus(Duration.ofDays(36)))).isEqualTo(1);
    assertThat(clear(NOON.plus(Duration.ofDays(400)))).isZero();

    assertThat(archive.known(tidewater, keys(listed, dropped, standing)).keySet())
        .containsExactlyInAnyOrderElementsOf(keys(listed, standing));
  }

  @Test
  void forgetsTheKeysOfARetiredFeedLater() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Retired");
    file(copy, NOON);
    list(NOON, copy);
    archive.expunge("tidewater", NOON.plusSeconds(1), NOON);
    Instant late = NOON.plus(Duration.ofDays(121));

    assertThat(clearance.keys(List.of("tidewater"), Duration.ofDays(90), late)).isZero();
    assertThat(clearance.keys(List.of(), Duration.ofDays(90), NOON.plus(Duration.ofDays(119))))
        .isZero();
    assertThat(clearance.keys(List.of(), Duration.ofDays(90), late)).isEqualTo(1);
  }

  @Test
  void shortensTheChangeLogAndKeepsTheLastChangeOfEveryStoryOnFile() {
    Submission one = copy(tidewater, "https://tidewater.example/1", "One");
    Submission two = copy(tidewater, "https://tidewater.example/2", "Two");
    file(one, NOON.minus(Duration.ofDays(50)));
    archive.expunge("tidewater", NOON.minus(Duration.ofDays(40)), NOON);
    long id = file(two, NOON);
    archive.revise(known(two), two, true, NOON);
    archive.revise(known(two), two, true, NOON);
    long last = stories.lastChange();

    assertThat(clearance.changes(NOON.plus(Duration.ofDays(6)))).isEqualTo(1);
    assertThat(clearance.changes(NOON.plus(Duration.ofDays(8)))).isEqualTo(3);

    assertThat(stories.changesAfter(0, 99)).extracting(Change::story).containsExactly(id);
    assertThat(stories.lastChange()).isEqualTo(last);
    assertThat(stories.lastChanges(List.of(id))).containsEntry(id, last);
  }

  @Test
  void neverGivesTheNumberOfAChangeTwice() {
    file(copy(tidewater, "https://tidewater.example/1", "One"), NOON);
    archive.expunge("tidewater", NOON.plusSeconds(1), NOON);
    long last = stories.lastChange();

    clearance.changes(NOON.plus(Duration.ofDays(365)));
    file(copy(tidewater, "https://tidewater.example/2", "Two"), NOON);

    assertThat(stories.lastChange()).isEqualTo(last + 1);
  }

  @Test
  void tellsAFollowerThatItHasMissedChanges() {
    List<Change> told = new java.util.ArrayList<>();
    ChangeFollower follower = new ChangeFollower(stories);
    follower.onChange(told::addAll);
    file(copy(tidewater, "https://tidewater.example/1", "One"), NOON);
    follower.look();
    file(copy(tidewater, "https://tidewater.example/2", "Two"), NOON);
    archive.expunge("tidewater", NOON.plusSeconds(1), NOON);
    long id = file(copy(tidewater, "https://tidewater.example/3", "Three"), NOON);
    clearance.changes(NOON.plus(Duration.ofDays(8)));
    told.clear();

    follower.look();

    assertThat(told).extracting(Change::story).containsExactly(0L, id);
    assertThat(told.getFirst().leavesItsPlace()).isFalse();
  }

  @Test
  void forgetsATombstoneOnceNeitherStoryIsOnFile() {
    long into = file(copy(tidewater, "https://tidewater.example/1", "One"), NOON);
    long gone = file(copy(harbour, "https://harbour.example/1", "Two"), NOON);
    Tombstones tombstones = new Tombstones(db);
    archive.filing(() -> {
      new Withdrawals(db, tombstones, new Shelving(db, new Spots(db))).merge(into, gone, NOON);
      return true;
    });
    Instant later = NOON.plus(Duration.ofDays(31));

    assertThat(clearance.tombstones(later)).isZero();
    archive.expunge("tidewater", NOON.plusSeconds(1), NOON);
    assertThat(clearance.tombstones(NOON.plus(Duration.ofDays(29)))).isZero();
    assertThat(clearance.tombstones(later)).isEqualTo(1);
    assertThat(tombstones.find(gone)).isEmpty();
  }

  private void list(Instant now, Submission... copies) {
    archive.filing(() -> {
      List<String> keys = keys(copies);
      new Listings(db).note(tidewater, keys, archive.met(tidewater, keys), now);
      return true;
    });
  }

  private int clear(Instant now) {
    return clearance.keys(List.of("tidewater", "harbour"), Duration.ofDays(90), now);
  }

  private static List<String> keys(Submission... copies) {
    return java.util.Arrays.stream(copies).map(copy -> copy.entry().key()).toList();
  }

  @Test
  void mintsAnIdWhereThePublishersIsNoneOrTaken() {
    long plain = file(copy(tidewater, "4711", "One"), NOON);
    long first = file(copy(tidewater, "https://shared.example/1", "Two"), NOON);
    long second = file(copy(harbour, "https://shared.example/1", "Three"), NOON);

    assertThat(entryId(plain)).startsWith("tag:desk.example.org,2026-03-01:tidewater/");
    assertThat(entryId(first)).isEqualTo("https://shared.example/1");
    assertThat(entryId(second)).startsWith("tag:desk.example.org,2026-03-01:tidewater/");
    assertThat(List.of(entryId(plain), entryId(second))).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheAuthorityOfTheFirstStart() {
    archive.found(
        OpenArchive.masthead("https://moved.example.net"), NOON.plus(Duration.ofDays(30)));

    assertThat(entryId(file(copy(tidewater, "4711", "One"), NOON)))
        .startsWith("tag:desk.example.org,2026-03-01:");
  }

  @Test
  void findsAnArticleUnderItsCanonicalAddressAsWell() {
    Submission copy = copy(tidewater, "https://tidewater.example/1?from=feed", "Ferry strike ends");
    String canonical = AddressKey.of("https://tidewater.example/ferry-strike-ends");
    Submission read =
        new Submission(
            copy.source(),
            copy.form(),
            copy.article(),
            copy.labels(),
            new Keys(copy.keys().address(), canonical, copy.keys().fingerprint()),
            copy.sketch(),
            List.of());
    long story = file(read, NOON);

    assertThat(read.keys().addresses()).containsExactlyInAnyOrder(copy.keys().address(), canonical);
    for (String known : read.keys().addresses()) {
      assertThat(candidates.atAddress(everything(), Set.of(known), NOON))
          .hasValueSatisfying(twin -> assertThat(twin.story()).isEqualTo(story));
    }
    assertThat(candidates.atAddress(everything(), read.keys().addresses(), NOON.plusSeconds(1)))
        .isEmpty();
    assertThat(new Traces(db).find("https://tidewater.example/ferry-strike-ends"))
        .isEqualTo(new Trace.Filed(story));
  }

  @Test
  void findsCandidatesByWordsAndAddressInsideTheWindow() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    long id = file(copy, NOON);

    assertThat(candidates.ofWords(everything(), copy.keys().fingerprint(), NOON.minusSeconds(1)))
        .hasValueSatisfying(twin -> assertThat(twin.story()).isEqualTo(id));
    assertThat(candidates.atAddress(everything(), copy.keys().addresses(), NOON.minusSeconds(1)))
        .isPresent();
    assertThat(candidates.ofWords(everything(), copy.keys().fingerprint(), NOON.plusSeconds(1)))
        .isEmpty();
    assertThat(candidates.ofWords(List.of(), copy.keys().fingerprint(), NOON.minusSeconds(1)))
        .isEmpty();
    assertThat(candidates.atAddress(everything(), Set.of(), NOON.minusSeconds(1))).isEmpty();
  }

  @Test
  void keepsTheHistoryOfAFeedThatGetsANewSlug() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    file(copy, NOON);
    Feed renamed = Feed.of("gazette", URI.create("https://tidewater.example/feed"));

    archive.adopt(
        new Feeds(OpenArchive.masthead("https://desk.example.org"), List.of(renamed), List.of()));

    long same = archive.source(source("gazette", "https://tidewater.example/feed", "Gazette"));
    assertThat(same).isEqualTo(tidewater);
    assertThat(archive.known(same, List.of(copy.entry().key()))).hasSize(1);
  }

  @Test
  void aSourceThatAnOlderDeskEnteredKeepsItsHistoryUnderANewSlug() {
    db.sql("UPDATE source SET url_hash = NULL").update();
    Feed renamed = Feed.of("gazette", URI.create("https://tidewater.example/feed"));

    archive.adopt(
        new Feeds(OpenArchive.masthead("https://desk.example.org"), List.of(renamed), List.of()));

    assertThat(archive.source(source("gazette", "https://tidewater.example/feed", "Gazette")))
        .isEqualTo(tidewater);
  }

  @Test
  void opensManyStoriesAtOnceAsItOpensOne() {
    Submission one = copy(tidewater, "https://tidewater.example/1", "One");
    Submission two = copy(tidewater, "https://tidewater.example/2", "Two");
    open(one, two);

    assertThat(listed("ukraine", null)).hasSize(2);
    assertThat(stories.list(StoryQuery.latest(10)))
        .extracting(Story::article)
        .containsExactly(two.article(), one.article());
    assertThat(listed("ukraine", null))
        .allSatisfy(
            id -> assertThat(stories.find(id).orElseThrow().labels()).isEqualTo(one.labels()));
    assertThat(known(two).story()).isEqualTo(listed("ukraine", null).getFirst());
    assertThat(stories.lastChange()).isEqualTo(2);
  }

  @Test
  void mintsAnIdWhereTwoOfADocumentBearTheSame() {
    Submission one = copy(tidewater, "https://tidewater.example/1", "One");
    Submission two = copy(harbour, "https://tidewater.example/1", "Two");
    open(one, two);

    assertThat(stories.list(StoryQuery.latest(10)))
        .extracting(Story::entryId)
        .satisfiesExactly(
            minted -> assertThat(minted).startsWith("tag:desk.example.org,2026-03-01:tidewater/"),
            own -> assertThat(own).isEqualTo("https://tidewater.example/1"));
  }

  @Test
  void givesTheNumberOfAStoryThatIsGoneToNoOther() {
    long gone = file(copy(tidewater, "https://tidewater.example/1", "One"), NOON);
    archive.expunge("tidewater", NOON.plusSeconds(1), NOON.plusSeconds(2));

    assertThat(file(copy(tidewater, "https://tidewater.example/2", "Two"), NOON))
        .isGreaterThan(gone);
  }

  @Test
  void knowsWhichStoryMostOutletsCarryOfTheLatest() {
    Carried carried = new Carried(db);
    long old = file(copy(tidewater, "https://tidewater.example/1", "Old"), NOON.minusSeconds(60));
    long alone = file(copy(tidewater, "https://tidewater.example/2", "Alone"), NOON);
    long shared = file(copy(tidewater, "https://tidewater.example/3", "Shared"), NOON);
    attach(old, copy(harbour, "https://harbour.example/1", "Old there"), NOON);

    assertThat(carried.most(NOON, 1)).isEmpty();
    assertThat(carried.most(NOON.minusSeconds(60), 1)).contains(old);

    attach(shared, copy(harbour, "https://harbour.example/3", "Shared there"), NOON);
    assertThat(carried.most(NOON.minusSeconds(60), 1)).contains(shared).isNotEqualTo(alone);
    taking(going -> going.withdraw(shared, "killed", NOON));
    assertThat(carried.most(NOON.minusSeconds(60), 1)).contains(old);
    assertThat(carried.most(NOON.minusSeconds(60), 2)).isEmpty();
  }

  @Test
  void rollsEverythingBackWhenTheWorkFails() {
    long before = stories.lastChange();

    assertThatThrownBy(() ->
            archive.filing(() -> {
              archive.open(
                  copy(tidewater, "https://tidewater.example/1", "One"), "tidewater", NOON);
              throw new IllegalStateException("the power went");
            }))
        .hasMessage("the power went");

    assertThat(stories.list(StoryQuery.latest(10))).isEmpty();
    assertThat(stories.lastChange()).isEqualTo(before);
  }

  @Test
  void numbersChangesWithoutGapWhenManyFileAtOnce() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Long>> filings =
          IntStream.range(0, 20)
              .<Callable<Long>>mapToObj(
                  n -> () -> file(copy(tidewater, "https://tidewater.example/" + n, "S" + n), NOON))
              .toList();
      for (var filing : threads.invokeAll(filings)) {
        assertThat(filing.get()).isPositive();
      }
    }
    assertThat(stories.lastChange()).isEqualTo(20);
    assertThat(stories.list(StoryQuery.latest(100))).hasSize(20);
  }

  @Test
  void mergesALaterStoryIntoAnEarlierOne() {
    long first = file(copy(tidewater, "https://tidewater.example/1", "Ferry strike ends"), NOON);
    Submission copy = copy(harbour, "https://harbour.example/9", "Boats sail again");
    long second = file(copy, NOON);
    Tombstones tombstones = new Tombstones(db);

    long before = stories.lastChange();

    taking(withdrawals -> withdrawals.merge(first, second, NOON.plusSeconds(60)));

    assertThat(listed("ukraine", "labour")).containsExactly(first);
    assertThat(stories.find(first).orElseThrow().updated()).isEqualTo(NOON);
    assertThat(stories.lastChanges(List.of(first)).get(first)).isGreaterThan(before);
    assertThat(stories.find(first).orElseThrow().copies()).hasSize(1);
    Tombstone gone = tombstones.find(second).orElseThrow();
    assertThat(gone.merged()).isEqualTo(first);
    StoryQuery place = new StoryQuery(Regions.bySlug("ukraine").orElseThrow(), null, 10);
    assertThat(tombstones.list(place, NOON)).containsExactly(gone);
    assertThat(new Traces(db).find("https://harbour.example/9")).isEqualTo(new Trace.Filed(first));
    assertThat(new Traces(db).find(Long.toString(second))).isEqualTo(new Trace.Filed(first));
  }

  @Test
  void goesOnBelowAStoryWhereverItIsListed() {
    List<Long> filed = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      String link = "https://tidewater.example/" + i;
      filed.add(file(copy(tidewater, link, "Ferry strike, day " + i), NOON.plusSeconds(i)));
    }
    Span rest = Span.latest(10).below(filed.get(2));
    Region ukraine = Regions.bySlug("ukraine").orElseThrow();
    for (StoryQuery query :
        List.of(
            new StoryQuery(null, null, rest),
            new StoryQuery(ukraine, null, rest),
            new StoryQuery(ukraine, topic("labour"), rest),
            new StoryQuery(null, topic("labour"), rest),
            new StoryQuery(
                ukraine, null, Span.day(LocalDate.of(2026, 3, 1), 10).below(filed.get(2))))) {
      assertThat(stories.list(query))
          .extracting(Story::id)
          .containsExactly(filed.get(1), filed.get(0));
    }
  }

  @Test
  void findsWhatWasFiledOrUpdatedSinceThenWhereverItIsListed() {
    Submission corrected = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    Submission tidied = copy(tidewater, "https://tidewater.example/2", "Ferry strike, day 2");
    long first = file(corrected, NOON);
    file(tidied, NOON.plusSeconds(60));
    long third =
        file(
            copy(tidewater, "https://tidewater.example/3", "Ferry strike, day 3"),
            NOON.plusSeconds(120));
    revise(known(corrected), corrected, true, 150);
    revise(known(corrected), corrected, true, 180);
    revise(known(tidied), tidied, false, 180);

    assertThat(since(NOON.plusSeconds(120), null)).containsExactly(third, first);
    assertThat(since(NOON.plusSeconds(180), null)).containsExactly(first);
    assertThat(since(NOON.plusSeconds(120), third)).containsExactly(first);
    assertThat(since(NOON.plusSeconds(181), null)).isEmpty();
  }

  @Test
  void takesForChangedOfWhatWasFiledInTheSameMomentOnlyWhatHasChanged() {
    Submission before = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    Submission together = copy(tidewater, "https://tidewater.example/2", "Ferry strike, day 2");
    long corrected = file(before, NOON);
    file(copy(tidewater, "https://tidewater.example/3", "Boats sail again"), NOON.plusSeconds(60));
    long later = file(together, NOON.plusSeconds(60));
    long last = file(copy(harbour, "https://harbour.example/9", "Storm"), NOON.plusSeconds(60));
    revise(known(before), before, true, 60);

    Span changed = Span.changed(NOON.plusSeconds(60), last, 10);
    assertThat(within(changed)).containsExactly(corrected);
    revise(known(together), together, true, 90);
    assertThat(within(changed)).containsExactly(later, corrected);
  }

  private List<Long> since(Instant moment, @Nullable Long below) {
    return within(new Span(10, null, null, moment, below));
  }

  /** The same on the world's shelf, on one shelf and on two. */
  private List<Long> within(Span span) {
    Region ukraine = Regions.bySlug("ukraine").orElseThrow();
    List<List<Long>> found =
        Stream.of(
                new StoryQuery(null, null, span),
                new StoryQuery(ukraine, null, span),
                new StoryQuery(ukraine, topic("labour"), span))
            .map(query -> stories.list(query).stream().map(Story::id).toList())
            .distinct()
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void withdrawsAStoryAndFindsNoCopiesOfItAnyMore() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    long story = file(copy, NOON);

    taking(withdrawals -> withdrawals.withdraw(story, "Kill", NOON.plusSeconds(60)));

    assertThat(listed("ukraine", null)).isEmpty();
    assertThat(stories.find(story)).isPresent();
    assertThat(new Tombstones(db).find(story).orElseThrow().merged()).isNull();
    assertThat(candidates.ofWords(everything(), copy.keys().fingerprint(), NOON)).isEmpty();
    assertThat(candidates.atAddress(everything(), copy.keys().addresses(), NOON)).isEmpty();
  }

  @Test
  void whatWasMergedIntoAStoryIsTakenBackWithItForItsReason() {
    long first = file(copy(tidewater, "https://tidewater.example/1", "Ferry strike ends"), NOON);
    long second = file(copy(harbour, "https://harbour.example/9", "Boats sail again"), NOON);

    taking(withdrawals -> withdrawals.merge(first, second, NOON.plusSeconds(60)));
    taking(withdrawals -> withdrawals.withdraw(first, "Kill", NOON.plusSeconds(120)));

    Tombstone gone = new Tombstones(db).find(second).orElseThrow();
    assertThat(gone.merged()).isNull();
    assertThat(gone.reason()).isEqualTo("Kill");
  }

  @Test
  void tellsEachTellingOfAnEditionOnTheDayOnWhichItCame() {
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    Submission first = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    long story = file(inEdition("apart", first), NOON);
    attach(story, copy(harbour, "https://harbour.example/9", "Boats sail again"), tomorrow);

    LocalDate today = LocalDate.of(2026, 3, 1);
    assertThat(told(Span.day(today, 10))).containsExactly("Ferry strike ends");
    assertThat(told(Span.day(today.plusDays(1), 10))).containsExactly("Boats sail again");
    assertThat(told(Span.day(today.plusDays(2), 10))).isEmpty();
    assertThat(told(Span.latest(10))).containsExactly("Boats sail again", "Ferry strike ends");
    assertThat(told(Span.latest(1))).containsExactly("Boats sail again");
    assertThat(told(new Span(10, null, null, tomorrow))).containsExactly("Boats sail again");
    assertThat(stories.tellingsOfEdition("apart", Span.latest(10)))
        .extracting(Story::filed)
        .containsExactly(tomorrow, NOON);

    taking(withdrawals -> withdrawals.withdraw(story, "Kill", tomorrow));

    assertThat(told(Span.latest(10))).isEmpty();
  }

  @Test
  void aListOfTellingsGoesOnAfterTheLastOfThem() {
    long first =
        file(inEdition("apart", copy(tidewater, "https://tidewater.example/1", "Ferries")), NOON);
    long second =
        file(inEdition("apart", copy(tidewater, "https://tidewater.example/2", "Trams")), NOON);
    Instant later = NOON.plusSeconds(60);
    attach(first, copy(harbour, "https://harbour.example/1", "Boats"), later);
    attach(second, copy(harbour, "https://harbour.example/2", "Lines"), later);

    List<String> found = new ArrayList<>();
    for (List<Story> list = apart(Span.latest(1)); !list.isEmpty(); ) {
      found.addAll(list.stream().map(telling -> telling.article().headline()).toList());
      list = apart(Span.latest(1).below(list.getLast().place()));
    }

    assertThat(found).containsExactly("Lines", "Boats", "Trams", "Ferries");
  }

  @Test
  void onlyTellingsThatHaveChangedAreChangesOfThem() {
    Submission corrected = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    Submission sameMoment = copy(tidewater, "https://tidewater.example/2", "Tram line opens");
    Submission last = copy(tidewater, "https://tidewater.example/3", "Council votes");
    file(inEdition("apart", corrected), NOON);
    file(inEdition("apart", sameMoment), NOON.plusSeconds(60));
    file(inEdition("apart", last), NOON.plusSeconds(60));
    revise(known(corrected), corrected, true, 60);

    Story shown = apart(Span.latest(1)).getFirst();

    assertThat(told(Span.changed(shown.filed(), shown.place(), 10)))
        .containsExactly("Ferry strike ends");
  }

  private List<Story> apart(Span span) {
    return stories.tellingsOfEdition("apart", span);
  }

  private List<String> told(Span span) {
    return stories.tellingsOfEdition("apart", span).stream()
        .map(telling -> telling.article().headline())
        .toList();
  }

  private static Submission inEdition(String slug, Submission copy) {
    return new Submission(
        copy.source(),
        copy.form(),
        copy.article(),
        copy.labels(),
        copy.keys(),
        copy.sketch(),
        List.of(slug));
  }

  @Test
  void letsAnEntryWaitUntilItsWaitEndsOnce() {
    Entry entry = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends").entry();
    WaitingEntries waits = new WaitingEntries(db);
    archive.filing(() -> {
      waits.add(tidewater, Form.of(entry, "hash"), NOON);
      return true;
    });

    Waiting waiting = waits.of("tidewater", 10).getFirst();
    assertThat(waiting.entry()).isEqualTo(entry);
    assertThat(waiting.firstSeen()).isEqualTo(NOON);
    assertThat(waits.feeds(NOON, NOON.minusSeconds(600))).containsExactly("tidewater");
    assertThat(new Traces(db).find(entry.key())).isInstanceOf(Trace.Waiting.class);
    assertThat(archive.filing(() -> waits.end(waiting))).isTrue();
    assertThat(archive.filing(() -> waits.end(waiting))).isFalse();
  }

  @Test
  void holdsAnEntryUntilTheEndOfItsEmbargo() {
    Entry entry = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends").entry();
    WaitingEntries waits = new WaitingEntries(db);
    Instant six = NOON.plusSeconds(6 * 3600);
    Instant seven = NOON.plusSeconds(7 * 3600);
    archive.filing(() -> {
      waits.hold(tidewater, Form.of(entry, "hash"), six, "EMBARGOED UNTIL 1800 GMT", NOON);
      waits.hold(tidewater, Form.of(entry, "hash"), seven, "EMBARGOED UNTIL 1900 GMT", NOON);
      return true;
    });

    assertThat(waits.held()).isEqualTo(Map.of("tidewater", new Held(1, seven, seven)));
    assertThat(waits.feeds(six, six.minusSeconds(600))).isEmpty();
    assertThat(waits.feeds(seven, seven.minusSeconds(600))).containsExactly("tidewater");
    assertThat(new Traces(db).find(entry.key()))
        .isEqualTo(
            new Trace.Held("tidewater", entry.key(), NOON, seven, "EMBARGOED UNTIL 1900 GMT"));

    archive.filing(() -> {
      waits.add(tidewater, Form.of(entry, "other hash"), six);
      return true;
    });
    assertThat(waits.held()).isEmpty();
    assertThat(waits.of("tidewater", 1).getFirst().due()).isEqualTo(six);
  }

  @Test
  void tellsWhatAnEntryWasAndWhatBecameOfIt() {
    Submission copy = copy(tidewater, "https://tidewater.example/1", "Ferry strike ends");
    long story = file(copy, NOON);
    Submission bad = copy(tidewater, "https://tidewater.example/2", "No");
    archive.filing(() -> {
      archive.spike(tidewater, bad.form(), "it has no headline", NOON);
      return true;
    });

    List<Original> seen = new Originals(db).seen(NOON, NOON.plusSeconds(1), 0, 10);

    assertThat(seen).extracting(Original::entry).containsExactly(copy.entry(), bad.entry());
    assertThat(seen.getFirst().standing())
        .isEqualTo(
            new Original.Standing(
                story, "Ferry strike ends", "AP", List.of("UA"), labour(), false));
    assertThat(seen.getLast().standing()).isNull();
    assertThat(new Traces(db).find("https://tidewater.example/2"))
        .isEqualTo(
            new Trace.Spiked(
                "tidewater", "https://tidewater.example/2", NOON, "it has no headline"));
  }

  private static List<String> labour() {
    return List.of(topic("labour").code());
  }

  private void taking(Consumer<Withdrawals> work) {
    archive.filing(() -> {
      work.accept(new Withdrawals(db, new Tombstones(db), new Shelving(db, new Spots(db))));
      return true;
    });
  }

  private void open(Submission... copies) {
    archive.filing(() -> {
      List<Filed> numbers = archive.reserve(copies.length);
      archive.open(
          IntStream.range(0, copies.length)
              .mapToObj(n -> new Opening(numbers.get(n), copies[n], "tidewater"))
              .toList(),
          NOON);
      return true;
    });
  }

  private static List<Long> everything() {
    return LongStream.range(1, 100).boxed().toList();
  }

  private long file(Submission copy, Instant now) {
    return archive.filing(() -> archive.open(copy, "tidewater", now).story());
  }

  private void attach(long story, Submission copy, Instant now) {
    archive.filing(() -> {
      archive.attach(story, copy, Evidence.of("same words", "article 1", "all"), now);
      return true;
    });
  }

  private void revise(KnownEntry known, Submission copy, boolean matters, long later) {
    archive.filing(() -> {
      archive.revise(known, copy, matters, NOON.plusSeconds(later));
      return true;
    });
  }

  private KnownEntry known(Submission copy) {
    return archive.known(copy.source(), List.of(copy.entry().key())).values().iterator().next();
  }

  private String entryId(long story) {
    return stories.find(story).orElseThrow().entryId();
  }

  private List<Long> listed(String region, @Nullable String topic) {
    StoryQuery query =
        new StoryQuery(
            Regions.bySlug(region).orElseThrow(), topic == null ? null : topic(topic), 10);
    return stories.list(query).stream().map(Story::id).toList();
  }

  private static Topic topic(String slug) {
    return Topics.bySlug(slug).orElseThrow();
  }

  static Source source(String slug, String title) {
    return source(slug, "https://" + slug + ".example/feed", title);
  }

  private static Source source(String slug, String url, String title) {
    return new Source(
        slug, URI.create(url), title, null, "https://" + slug + ".example/", "en", null);
  }

  static Submission copy(long source, String id, String headline) {
    return copy(source, id, id, headline);
  }

  private static Submission copy(long source, String id, String published, String headline) {
    Entry entry =
        new Entry(
            id,
            Entry.Rung.ID,
            published,
            id,
            headline,
            null,
            "<p>Body</p>",
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            "en",
            null,
            null);
    Region ukraine = Regions.bySlug("ukraine").orElseThrow();
    return new Submission(
        source,
        Form.of(entry, "hash of " + headline),
        article(id, headline),
        new Labels(
            List.of(ukraine),
            List.of(topic("labour")),
            List.of(new Labels.Reason("UA", "Odesa in the dateline", 3))),
        new Keys("address of " + id, "", "fingerprint of " + headline),
        Sketch.EMPTY,
        List.of());
  }

  private static Article article(String link, String headline) {
    return new Article(
        link,
        headline,
        "The ferries sail again.",
        "<p>The ferries sail again.</p>",
        "The ferries sail again.",
        "Ida Marsh",
        new Dateline("ODESA, Ukraine", "March 1", Agency.AP),
        Agency.AP,
        List.of("AP Photo/Ida Marsh"),
        Moment.at(NOON.minusSeconds(600)),
        null,
        "en",
        List.of(new Entry.Category("Labour", null, null)),
        List.of(new Entry.Enclosure("https://tidewater.example/1.jpg", "image/jpeg", 1234)),
        "© Tidewater Gazette",
        null,
        Origin.FEED,
        null);
  }
}
