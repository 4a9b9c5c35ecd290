package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.EntryNames.Renaming;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.WaitingEntries.Held;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.poll.Mood;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.PushLeases;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {

  private final Feeds feeds = SampleDesk.feeds().get();
  private final Health health =
      Health.of(
          feeds,
          SampleDesk.states(),
          List.of(),
          Map.of(),
          Map.of("harbour-courier", new Renaming(24, 25, Wire.NOW)),
          Map.of(
              "gazette-lyon", new Held(2, Wire.NOW.plusSeconds(3600), Wire.NOW.plusSeconds(7200))),
          new Times(Wire.NOW, ZoneId.of("Europe/Kyiv")));

  @Test
  void tellsThatAFeedHasRenamedItsEntries() {
    assertThat(
            health.rows().stream()
                .filter(row -> row.slug().equals("harbour-courier"))
                .flatMap(row -> row.notes().stream()))
        .singleElement()
        .asString()
        .contains("new ids for 24 of its 25 entries", "held back from the merged feeds");
  }

  @Test
  void tellsHowManyEntriesAnEmbargoHoldsAndUntilWhen() {
    assertThat(
            health.rows().stream()
                .filter(row -> row.slug().equals("gazette-lyon"))
                .flatMap(row -> row.notes().stream()))
        .containsExactly(
            "2 entries are under embargo: the first until 15:05, the last until 16:05.");
  }

  @Test
  void putsTheLongestFailingFirstAndKeepsTheOrderOfTheFile() {
    assertThat(health.rows().stream().map(Health.Row::slug))
        .containsExactly(
            "delta-radio",
            "northern-ledger",
            "harbour-courier",
            "gazette-lyon",
            "beirut-post",
            "bosphorus-today");
  }

  @Test
  void saysWhatIsWrongAndSinceWhen() {
    assertThat(health.rows().get(1).state())
        .isEqualTo("503 Service Unavailable. Failing since 11:05 (3 h, 4 polls).");
    assertThat(health.rows().getFirst().advertised())
        .containsExactly("https://delta-radio.example/news/feed.xml");
    assertThat(health.rows().getLast().state()).isEqualTo("Not polled yet");
  }

  @Test
  void callsTheNextPollSeldomerOnlyIfItIs() {
    PollState once = FixedPollStates.failing("delta-radio", Wire.NOW, Wire.NOW, 1, "timed out");
    Health failedOnce =
        Health.of(
            feeds,
            List.of(once),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            new Times(Wire.NOW, ZoneId.of("Europe/Kyiv")));

    assertThat(failedOnce.rows().getFirst().why()).contains("failed once", "asked again as usual");
    assertThat(health.rows().getFirst().why()).isEqualTo("It fails, so it is asked less often");
  }

  @Test
  void countsThemInASentence() {
    assertThat(health.moods().summary())
        .isEqualTo("6 feeds: 2 well, 1 read after repairs, 2 failing, 1 not polled yet");
  }

  @Test
  void showsNoPassword() {
    assertThat(health.rows()).noneMatch(row -> row.toString().contains("secret"));
  }

  @Test
  void tellsAnEmptyDeskThatNeverPolledFromOneThatReachesNothing() {
    assertThat(notice(List.of()).headline()).isEqualTo("The first polls are under way");
    List<PollState> failing = SampleDesk.states().stream().filter(PollState::isFailing).toList();
    assertThat(notice(failing).headline()).isEqualTo("No feed can be read");
    assertThat(notice(failing).text())
        .startsWith("None of the 2 feeds polled so far could be read (503 Service Unavailable).");
    assertThat(notice(failing).offersDemo()).isTrue();
    assertThat(notice(SampleDesk.states()).text())
        .isEqualTo("5 of 6 feeds have been polled, and none had anything to file.");
  }

  @Test
  void saysOfASingleFeedWhatBecameOfIt() {
    Feeds alone = new Feeds(feeds.masthead(), feeds.feeds().subList(0, 1), List.of());
    String slug = alone.feeds().getFirst().slug();
    assertThat(Notice.ofAnEmptyDesk(alone, Map.of(slug, Mood.FAILING), feed -> "gone").text())
        .isEqualTo(
            "The one feed polled so far could not be read (gone). Is this machine on the internet?");
    assertThat(Notice.ofAnEmptyDesk(alone, Map.of(slug, Mood.WELL), feed -> "").text())
        .isEqualTo("The one feed has been polled, and had nothing to file.");
  }

  @Test
  void readsOfOneFeedNothingOfTheOthers() {
    CurrentFeeds current = SampleDesk.feeds();
    Stories withoutAll =
        new FixedStories(List.of(Wire.story().make())) {
          @Override
          public Map<String, String> outlets() {
            throw new AssertionError("all outlets are read");
          }

          @Override
          public Optional<String> outlet(String feed) {
            return Optional.of("Outlet of " + feed);
          }
        };
    PushLeases leases =
        new FixedPushLeases(List.of()) {
          @Override
          public List<PushLease> all() {
            throw new AssertionError("all leases are read");
          }
        };
    Checkup checkup =
        new Checkup(
            current,
            new FixedPollStates(SampleDesk.states(), current),
            leases,
            withoutAll,
            new FixedEntryNames(),
            new FixedWaitingEntries());
    Feed unnamed =
        feeds.feeds().stream().filter(feed -> feed.source() == null).findFirst().orElseThrow();

    assertThat(checkup.one(unnamed, new Times(Wire.NOW, ZoneId.of("Europe/Kyiv"))).source())
        .isEqualTo("Outlet of " + unnamed.slug());
  }

  private Notice notice(List<PollState> states) {
    FixedPollStates polls = new FixedPollStates(states, SampleDesk.feeds());
    return Notice.ofAnEmptyDesk(
        feeds, polls.moods(), feed -> polls.find(feed).orElseThrow().outcome());
  }
}
