package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Sketch;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The index of the last days alone, at several sizes: bytes of heap, and microseconds of CPU to
 * look an article of 400 words up in it. Articles come evenly spread over {@code bench.hours} (72),
 * of which the window holds three days.
 */
final class IndexCost {

  private static final int WORDS = 400;
  private static final Duration SPREAD = Duration.ofHours(Integer.getInteger("bench.hours", 72));
  private static final int ASKED = 2_000;
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  private IndexCost() {}

  public static void main(String[] args) {
    List<int[]> asked = new ArrayList<>();
    Chatter others = new Chatter(99);
    for (int i = 0; i < ASKED; i++) {
      asked.add(Runs.asked(Words.of(others.text(WORDS))));
    }
    look(window(5_000), asked);
    for (int size : new int[] {10_000, 100_000, 250_000}) {
      long before = heap();
      Window window = window(size);
      long bytes = heap() - before;
      look(window, asked);
      System.out.printf(
          Locale.ROOT,
          "%,d articles: %.1f MB, %.1f µs a look-up%n",
          size,
          bytes / 1e6,
          look(window, asked));
    }
  }

  private static Window window(int size) {
    Chatter chatter = new Chatter(size);
    SplittableRandom marks = new SplittableRandom(size);
    Window window = new Window(Duration.ofDays(3));
    for (int i = 0; i < size; i++) {
      Words words = Words.of(chatter.text(WORDS));
      Instant filed = START.plus(SPREAD.multipliedBy(i).dividedBy(size));
      window.put(
          i + 1,
          filed,
          Sketch.of(Runs.kept(words), Names.kept(words)),
          List.of(marks.nextInt(), marks.nextInt()));
    }
    return window;
  }

  private static double look(Window window, List<int[]> asked) {
    var threads = ManagementFactory.getThreadMXBean();
    long found = 0;
    long began = threads.getCurrentThreadCpuTime();
    for (int[] runs : asked) {
      found += window.like(runs).size();
    }
    long took = threads.getCurrentThreadCpuTime() - began;
    if (found < 0) {
      throw new IllegalStateException();
    }
    return took / 1e3 / asked.size();
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
