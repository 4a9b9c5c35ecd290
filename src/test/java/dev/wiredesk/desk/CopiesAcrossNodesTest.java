package dev.wiredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.StoryQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks on one PostgreSQL, each with an index of its own. */
class CopiesAcrossNodesTest {

  private static final String FEEDS = "feeds: [{ slug: one, url: https://one.example/feed }]";
  private static final String LIGHTHOUSE =
      "The keeper of the Skarv lighthouse rowed ashore on Friday for the last time. Engineers from"
          + " Umberg had switched the lamp over to a computer the night before, 131 years after it"
          + " was lit. Henning Aas, 63, said that he would miss the gannets more than the stairs.";

  @TempDir Path folder;

  private TestDesk one;
  private TestDesk other;

  @BeforeEach
  void open() throws IOException {
    String database = Databases.postgresUrl();
    one = TestDesk.start(folder, FEEDS, database);
    other = TestDesk.start(folder, FEEDS, database);
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  @Test
  void makeOneStoryOfACopyThatFiftyOutletsBringToEitherAtOnce() throws Exception {
    List<Callable<Receipt>> outlets =
        IntStream.range(0, 50)
            .<Callable<Receipt>>mapToObj(n ->
                () ->
                    Outlets.bring(
                        n % 2 == 0 ? one : other, "outlet" + n, "Keeper leaves Skarv", edited(n)))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var receipt : threads.invokeAll(outlets)) {
        assertThat(receipt.get().broughtNews()).isTrue();
      }
    }

    assertThat(one.get(Stories.class).list(StoryQuery.latest(100)))
        .singleElement()
        .satisfies(story -> assertThat(story.copies()).hasSize(49));
  }

  @Test
  void findByItsNewWordsWhatTheOtherHasRevised() {
    String later =
        "The Skarv light failed on Saturday, one day after its keeper had gone. A fishing boat with"
            + " four men from Haugvik ran aground below the cliff; a helicopter lifted them off. The"
            + " coast guard asked Henning Aas to row back, and he did, said captain Oda Ruud.";
    Outlets.bring(one, "courier", "Keeper leaves Skarv", LIGHTHOUSE);
    Outlets.bring(other, "post", "Keeper leaves Skarv", edited(1));
    Outlets.bring(one, "courier", "Skarv light fails", later);

    Outlets.bring(other, "gazette", "Light fails", later.replace("did, said", "did, said the"));

    assertThat(Outlets.groups(one, "")).hasSize(1);
  }

  /** The number of what was rolled back is given to the next article, whoever brings that. */
  @Test
  void findWhatTheOtherHasFiledInPlaceOfWhatWasRolledBack() {
    Outlets.bring(one, "courier", "A quiet day", "Nothing at all happened in Haugvik on Friday.");
    assertThatThrownBy(() ->
            Outlets.bring(
                one,
                "gazette",
                "Lost",
                "What is rolled back was never filed at all.",
                _ -> {
                  throw new IllegalStateException("the power went");
                }))
        .hasMessage("the power went");
    other.clock().pass(Duration.ofSeconds(1));
    Outlets.bring(other, "harbour", "Keeper leaves Skarv", LIGHTHOUSE);

    Outlets.bring(one, "post", "Last keeper leaves", edited(1));

    assertThat(Outlets.groups(one, "")).contains(Set.of("harbour", "post"));
  }

  @Test
  void areFoundByANodeThatHasStoodStillForDays() {
    Outlets.bring(other, "harbour", "A quiet day", "Nothing at all happened in Haugvik on Friday.");
    bringTwiceADay(one, 16);
    Outlets.bring(one, "courier", "Keeper leaves Skarv", LIGHTHOUSE);
    other.clock().pass(Duration.ofDays(8));

    Outlets.bring(other, "post", "Last keeper leaves", edited(1));

    assertThat(Outlets.groups(other, "")).contains(Set.of("courier", "post"));
  }

  @Test
  void areFoundThoughTheClockWasDaysAheadUntilItWasPutRight() {
    bringTwiceADay(one, 20);
    Outlets.bring(one, "courier", "Keeper leaves Skarv", LIGHTHOUSE);

    Outlets.bring(other, "post", "Last keeper leaves", edited(1));

    assertThat(Outlets.groups(other, "")).contains(Set.of("courier", "post"));
  }

  private static void bringTwiceADay(TestDesk desk, int times) {
    for (int n = 0; n < times; n++) {
      Outlets.bring(desk, "gazette" + n, "Tide table " + n, "High water at gauge %d.".formatted(n));
      desk.clock().pass(Duration.ofHours(12));
    }
  }

  /** No two word for word the same, so that none is told by its fingerprint alone. */
  private static String edited(int number) {
    return LIGHTHOUSE + " The Outlet" + number + " was there.";
  }
}
