package dev.wiredesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulletinTest {

  private static final Instant NOW = Instant.parse("2025-02-13T10:00:30Z");
  private static final List<Outlet> OUTLETS =
      Outlet.load().stream().filter(outlet -> outlet.temper() != Temper.LOST).toList();

  private final Bulletin bulletin = new Bulletin(Outlet.load());

  @Test
  void listsAFullPageForEveryOutletFromTheStart() {
    for (Outlet outlet : OUTLETS) {
      assertThat(bulletin.items(outlet, NOW))
          .as(outlet.slug())
          .hasSize(Bulletin.LISTED)
          .allMatch(item -> !item.published().isAfter(NOW))
          .isSortedAccordingTo(Comparator.comparing(Item::published).reversed());
    }
  }

  @Test
  void neverGivesOneStoryOrIdTwiceInAnOutlet() {
    for (Outlet outlet : OUTLETS) {
      List<Item> items = bulletin.items(outlet, NOW);
      assertThat(items).extracting(Item::id).doesNotHaveDuplicates();
      assertThat(items).extracting(item -> item.story().number()).doesNotHaveDuplicates();
      assertThat(items).extracting(Item::canonical).doesNotHaveDuplicates();
    }
  }

  @Test
  void keepsOldIdsAndAddsNewStoriesAsTimePasses() {
    for (Outlet outlet : OUTLETS) {
      List<Item> before = bulletin.items(outlet, NOW);
      List<Item> after = bulletin.items(outlet, NOW.plus(Duration.ofMinutes(30)));
      List<String> kept = ids(after).stream().filter(ids(before)::contains).toList();
      assertThat(kept).isNotEmpty().hasSizeLessThan(Bulletin.LISTED);
      // What is left of the old list is its head, in the same order: nothing slips in between.
      assertThat(ids(before)).startsWith(kept.toArray(String[]::new));
    }
  }

  @Test
  void bringsSomethingNewAtLeastEveryMinuteAndAHalf() {
    Set<String> seen = new HashSet<>();
    for (int step = 0; step < 60; step++) {
      Instant time = NOW.plus(Duration.ofSeconds(90L * step));
      List<String> ids =
          OUTLETS.stream().flatMap(outlet -> ids(bulletin.items(outlet, time)).stream()).toList();
      assertThat(seen.addAll(ids)).as("step %d", step).isTrue();
    }
  }

  @Test
  void correctsTheTextOfAStoryUnderTheSameId() {
    int corrected = 0;
    for (Outlet outlet : OUTLETS) {
      for (Item item : bulletin.items(outlet, NOW)) {
        if (!item.isCorrected()) {
          continue;
        }
        Item before =
            bulletin
                .item(outlet, item.story().number(), item.updated().minusSeconds(1))
                .orElseThrow();
        assertThat(before.isCorrected()).isFalse();
        assertThat(before.id()).isEqualTo(item.id());
        assertThat(before.link()).isEqualTo(item.link());
        assertThat(before.published()).isEqualTo(item.published());
        assertThat(item.updated()).isAfter(item.published()).isBeforeOrEqualTo(NOW);
        assertThat(Furniture.body(before)).doesNotContain("CORRECTION:");
        assertThat(Furniture.body(item)).startsWith("<p>CORRECTION: ");
        corrected++;
      }
    }
    assertThat(corrected).isGreaterThan(5);
  }

  @Test
  void changesAFigureInEveryCorrection() {
    Newsroom newsroom = Newsroom.load("en", Duration.ofMinutes(1));
    List<Story> corrected =
        stories(newsroom, 600).filter(story -> story.correction() != null).toList();
    assertThat(corrected).hasSizeGreaterThan(40);
    for (Story story : corrected) {
      Story.Correction correction = story.correction();
      assertThat(correction).isNotNull();
      String first = String.join(" ", story.first().paragraphs()) + story.first().headlines();
      if (correction != null) {
        String later = correction.telling().paragraphs() + "" + correction.telling().headlines();
        assertThat(figures(correction.notice()).distinct()).hasSize(2);
        assertThat(later).isNotEqualTo(first);
      }
    }
  }

  private static Stream<String> figures(String text) {
    return java.util.regex.Pattern.compile("\\d[\\d,.]*\\d|\\d")
        .matcher(text)
        .results()
        .map(r -> r.group());
  }

  @Test
  void runsEveryThirdEnglishStoryAtLeastInThreeToFiveOutlets() {
    Rota rota =
        new Rota(OUTLETS.stream().filter(outlet -> outlet.language().equals("en")).toList());
    Map<Integer, Integer> byOutlets = new HashMap<>();
    for (long number = 29_000_000; number < 29_000_900; number++) {
      List<Rota.Run> runs = rota.runs(number);
      assertThat(runs).extracting(Rota.Run::outlet).doesNotHaveDuplicates();
      byOutlets.merge(runs.size(), 1, Integer::sum);
    }
    assertThat(byOutlets.keySet()).containsExactlyInAnyOrder(1, 3, 4, 5);
    assertThat(byOutlets.getOrDefault(1, 0)).isLessThan(600);
  }

  @Test
  void letsCopiesShareTheirSentencesButNotTheirHeadlines() {
    Rota rota =
        new Rota(OUTLETS.stream().filter(outlet -> outlet.language().equals("en")).toList());
    Newsroom newsroom = Newsroom.load("en", Duration.ofMinutes(1));
    List<Boolean> exact = new ArrayList<>();
    for (long number = 29_000_000; number < 29_000_100; number++) {
      List<Item> copies = items(rota, newsroom, number);
      Item original = copies.getFirst();
      for (Item copy : copies.subList(1, copies.size())) {
        assertThat(copy.published()).isAfter(original.published());
        assertThat(copy.headline()).isNotEqualTo(original.headline());
        assertThat(original.paragraphs()).startsWith(copy.paragraphs().toArray(String[]::new));
        exact.add(copy.paragraphs().equals(original.paragraphs()));
      }
    }
    assertThat(exact).contains(true, false);
  }

  private static List<Item> items(Rota rota, Newsroom newsroom, long number) {
    return rota.runs(number).stream()
        .map(run -> Item.of(run, newsroom, number, Instant.EPOCH))
        .toList();
  }

  private static Stream<Story> stories(Newsroom newsroom, int count) {
    return java.util.stream.LongStream.range(29_000_000, 29_000_000 + count)
        .mapToObj(newsroom::story);
  }

  private static List<String> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }
}
