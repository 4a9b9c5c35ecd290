package dev.wiredesk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Original;
import dev.wiredesk.archive.Source;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Takes the entries of a day in once more, with the code and configuration of today, into a desk in
 * memory. The days before are taken in too, so that copies find what they are copies of.
 */
final class Replay {

  /** Copies of one story appear within days. */
  private static final Duration RUN_UP = Duration.ofDays(3);

  /** Entries between two words to whoever waits. */
  private static final int STEP = 500;

  private final DeskOnFile desk;
  private final IntConsumer progress;

  /**
   * @param progress told now and then how many entries have been taken in
   */
  Replay(DeskOnFile desk, IntConsumer progress) {
    this.desk = desk;
    this.progress = progress;
  }

  /**
   * What would change.
   *
   * @param day in UTC
   * @param options as the desk itself takes them
   */
  Differences of(LocalDate day, List<String> options) throws IOException {
    Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant before = from.plus(Duration.ofDays(1));
    try (DormantDesk fresh = DormantDesk.start(inMemory(options))) {
      fill(fresh, from.minus(RUN_UP), before);
      release(fresh);
      return new Differences(all(desk, from, before), all(fresh, from, before));
    }
  }

  private static List<String> inMemory(List<String> options) {
    return Stream.concat(
            options.stream().filter(option -> !option.startsWith("--spring.datasource.")),
            Stream.of(
                "--spring.datasource.url=jdbc:h2:mem:replay-"
                    + UUID.randomUUID()
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"))
        .toList();
  }

  private void fill(DormantDesk fresh, Instant from, Instant before) throws IOException {
    Desk taking = fresh.get(Desk.class);
    CurrentFeeds feeds = fresh.get(CurrentFeeds.class);
    int taken = 0;
    List<Original> next = desk.originals(from, before, 0);
    while (!next.isEmpty()) {
      for (Original original : next) {
        Source source = original.source();
        taking.receive(
            feed(source, feeds), source.document(original.entry()), original.seen(), _ -> {});
        if (++taken % STEP == 0) {
          progress.accept(taken);
        }
      }
      next = desk.originals(from, before, next.getLast().number());
    }
  }

  /** What came under an embargo is filed when that ends, as it was then. */
  private static void release(DormantDesk fresh) {
    WaitingEntries waiting = fresh.get(WaitingEntries.class);
    fresh.get(Archive.class).feeds().stream()
        .flatMap(feed -> waiting.of(feed, Integer.MAX_VALUE).stream())
        .sorted(Comparator.comparing(Waiting::due))
        .forEach(held ->
            fresh
                .get(Desk.class)
                .settle(
                    feed(held.source(), fresh.get(CurrentFeeds.class)), held, null, held.due()));
  }

  /**
   * A feed that has been taken out of feeds.yml since still explains its old entries. Pages are not
   * fetched again.
   */
  private static Feed feed(Source source, CurrentFeeds feeds) {
    return feeds
        .get()
        .feed(source.feed())
        .map(Feed::withoutPages)
        .orElseGet(() -> Feed.of(source.feed(), source.url()));
  }

  private static List<Original> all(DeskOnFile desk, Instant from, Instant before)
      throws IOException {
    List<Original> all = new ArrayList<>();
    List<Original> next = desk.originals(from, before, 0);
    while (!next.isEmpty()) {
      all.addAll(next);
      next = desk.originals(from, before, next.getLast().number());
    }
    return all;
  }
}
