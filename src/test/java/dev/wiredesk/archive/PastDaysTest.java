package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What archive documents are made of (RFC 5005 §4): a day that is over is told as it stood at its
 * end, whatever becomes of its stories, but for what their sources take back.
 */
class PastDaysTest {

  private static final int DAYS = 6;
  private static final int CHANGES_A_DAY = 25;

  private final Map<LocalDate, List<Story>> asTheyStood = new HashMap<>();
  private final Set<Long> takenBack = new HashSet<>();
  private final Map<Long, Submission> leads = new HashMap<>();
  private final Map<Long, Long> mergedInto = new HashMap<>();
  private OpenArchive desk;
  private Withdrawals withdrawals;
  private List<Long> sources;
  private Random random = new Random();
  private Instant now = OpenArchive.NOON;
  private int entries;

  @BeforeEach
  void open() throws SQLException {
    desk = new OpenArchive(Databases.h2());
    Shelving shelving = new Shelving(desk.db, new Spots(desk.db));
    withdrawals = new Withdrawals(desk.db, new Tombstones(desk.db, shelving), shelving);
    sources =
        List.of("tidewater", "harbour", "pier").stream()
            .map(slug -> desk.archive.source(ArchiveContract.source(slug, "Outlet " + slug)))
            .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areToldAsTheyStoodWhateverBecomesOfTheirStories(long seed) {
    random = new Random(seed);
    for (int day = 0; day < DAYS; day++) {
      for (int n = 0; n < CHANGES_A_DAY; n++) {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(15)));
        change();
        pastDaysAreToldAsTheyStood();
      }
      asTheyStood.put(today(), told(today(), null));
      now =
          now.plus(Duration.ofDays(1))
              .atZone(ZoneOffset.UTC)
              .toLocalDate()
              .atTime(1, 0)
              .toInstant(ZoneOffset.UTC);
    }
    assertThat(takenBack).isNotEmpty();
    assertThat(mergedInto).isNotEmpty();
  }

  private void pastDaysAreToldAsTheyStood() {
    asTheyStood.forEach((day, stories) -> {
      List<Story> left = stories.stream().filter(story -> !takenBack.contains(story.id())).toList();
      assertThat(told(day, null)).as(day.toString()).isEqualTo(left);
      assertThat(told(day, "ukraine")).as(day + " about Ukraine").isEqualTo(left);
    });
  }

  private void change() {
    List<Long> present = new ArrayList<>(leads.keySet());
    present.removeAll(takenBack);
    present.removeAll(mergedInto.keySet());
    int what = random.nextInt(10);
    if (what < 4 || present.size() < 2) {
      Submission copy = copy();
      leads.put(filing(() -> desk.archive.open(copy, "tidewater", now).story()), copy);
      return;
    }
    long story = present.get(random.nextInt(present.size()));
    switch (what) {
      case 4, 5 ->
          filing(() -> desk.archive.attach(story, copy(), Evidence.of("same words", "", ""), now));
      case 6, 7 -> filing(() -> revise(Objects.requireNonNull(leads.get(story))));
      case 8 -> merge(story, present);
      default -> {
        filing(() -> {
          withdrawals.withdraw(story, "Kill", now);
          return true;
        });
        takenBack.add(story);
        mergedInto.forEach((gone, into) -> {
          if (into == story) {
            takenBack.add(gone);
          }
        });
      }
    }
  }

  private void merge(long story, List<Long> present) {
    long other = present.get(random.nextInt(present.size()));
    if (other != story) {
      long into = Math.min(story, other);
      long gone = Math.max(story, other);
      filing(() -> {
        withdrawals.merge(into, gone, now);
        return true;
      });
      mergedInto.replaceAll((earlier, there) -> there == gone ? into : there);
      mergedInto.put(gone, into);
    }
  }

  private boolean revise(Submission before) {
    Submission later =
        ArchiveContract.copy(before.source(), before.entry().key(), "Version of " + now);
    KnownEntry known =
        desk.archive
            .known(before.source(), List.of(before.entry().key()))
            .values()
            .iterator()
            .next();
    desk.archive.revise(known, later, random.nextBoolean(), now);
    return true;
  }

  private Submission copy() {
    long source = sources.get(random.nextInt(sources.size()));
    int number = ++entries;
    return ArchiveContract.copy(source, "https://a.example/" + number, "Headline " + number);
  }

  private <T> T filing(Supplier<T> work) {
    return desk.archive.filing(work);
  }

  private LocalDate today() {
    return now.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private List<Story> told(LocalDate day, @Nullable String region) {
    StoryQuery query =
        region == null
            ? new StoryQuery(null, null, Span.day(day, 1000))
            : new StoryQuery(
                Regions.bySlug(region).orElseThrow(),
                Topics.bySlug("labour").orElseThrow(),
                Span.day(day, 1000));
    return desk.stories.list(query);
  }
}
