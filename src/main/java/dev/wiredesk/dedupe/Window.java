package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Sketch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An inverted index of the articles filed in the last days, in memory: which of them share runs of
 * words, all words or an address with a new one, and which stories share names. {@link
 * WindowKeeper} puts in what is filed. An article that was rolled back leaves a trace that leads
 * nowhere; whoever follows one looks in the archive. Used under the filing lock.
 */
final class Window {

  private static final int SEGMENTS = 4;
  private static final int MOST_LOOKS = 12;

  /** Of fewer stories none tells what is common. */
  private static final long FEW_STORIES = 500;

  private final Duration span;
  private final Deque<Segment> oldestFirst = new ArrayDeque<>();

  private final Signposts signposts = new Signposts();

  /** Articles with names since the start: what is common is measured by it, roughly. */
  private long stories;

  Window(Duration span) {
    this.span = span;
  }

  /** Forgets the parts that ended before that moment. */
  void forgetBefore(Instant since) {
    while (!oldestFirst.isEmpty() && oldestFirst.getFirst().endsBefore(since)) {
      forgetFirst();
    }
  }

  /** Forgets everything. */
  void clear() {
    while (!oldestFirst.isEmpty()) {
      forgetFirst();
    }
  }

  private void forgetFirst() {
    signposts.forget(oldestFirst.removeFirst().number());
  }

  /** The numbers of the articles that share most of these runs, best first. */
  List<Long> like(int[] runs) {
    byte[] signs = signposts.read(runs);
    return oldestFirst.stream()
        .flatMap(segment -> segment.like(Signposts.towards(segment.number(), runs, signs)).stream())
        .sorted(
            Comparator.comparingInt(Segment.Like::shared)
                .reversed()
                .thenComparingLong(Segment.Like::article))
        .map(Segment.Like::article)
        .distinct()
        .limit(MOST_LOOKS)
        .toList();
  }

  /**
   * An article that shares names with the one asked about.
   *
   * @param weight the sum of the rarities of these names: near 1 for one that hardly any story
   *     holds, 0 for one that all do
   */
  record Named(long article, int shared, double weight) {}

  /** The articles that opened a story and share so many names or more, most weighty first. */
  List<Named> named(int[] names, int least, int most) {
    List<long[]> holders = IntStream.of(names).mapToObj(this::holders).toList();
    Set<Long> close = atLeast(least, holders);
    if (close.isEmpty()) {
      return List.of();
    }
    Map<Long, Named> found = new HashMap<>();
    for (long[] each : holders) {
      double rarity = rarity(each.length);
      for (long article : each) {
        if (close.contains(article)) {
          found.merge(
              article,
              new Named(article, 1, rarity),
              (one, more) -> new Named(article, one.shared() + 1, one.weight() + more.weight()));
        }
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparingDouble(Named::weight).reversed().thenComparingLong(Named::article))
        .limit(most)
        .toList();
  }

  private double rarity(int holders) {
    return 1 - Math.log(Math.max(1, holders)) / Math.log((double) Math.max(stories, FEW_STORIES));
  }

  /** Those that stand in so many of the lists: of most articles, none. */
  private static Set<Long> atLeast(int least, List<long[]> lists) {
    long[] all = lists.stream().flatMapToLong(LongStream::of).sorted().toArray();
    Set<Long> often = new HashSet<>();
    for (int i = least - 1; i < all.length; i++) {
      if (all[i] == all[i - least + 1]) {
        often.add(all[i]);
      }
    }
    return often;
  }

  /** Each article once, though it may have been revised; none if the name is too common. */
  private long[] holders(int name) {
    List<long[]> parts = new ArrayList<>();
    for (Segment segment : oldestFirst) {
      Optional<long[]> named = segment.named(name);
      if (named.isEmpty()) {
        return new long[0];
      }
      if (named.get().length > 0) {
        parts.add(named.get());
      }
    }
    return parts.size() == 1 && parts.getFirst().length == 1
        ? parts.getFirst()
        : parts.stream().flatMapToLong(LongStream::of).distinct().toArray();
  }

  /** The articles that bear this mark, in the order of their parts of the window. */
  List<Long> marked(int mark) {
    List<Long> marked = new ArrayList<>();
    for (Segment segment : oldestFirst) {
      for (long article : segment.marked(mark)) {
        marked.add(article);
      }
    }
    return marked;
  }

  /** Puts an article among those of its time. */
  void put(long number, Instant filed, Sketch sketch, List<Integer> marks) {
    Segment segment = segment(filed);
    segment.add(number, sketch, signposts.read(sketch.runs()), marks);
    stories += sketch.names().length > 0 ? 1 : 0;
    signposts.point(segment.number(), sketch.runs());
  }

  /** A clock that was days ahead leaves more times than there are segments: the last takes them. */
  private Segment segment(Instant filed) {
    Segment last = oldestFirst.peekLast();
    if (last != null && (last.takes(filed) || oldestFirst.size() == Signposts.MOST_SEGMENTS)) {
      return last;
    }
    if (last != null) {
      last.close();
    }
    Segment next = new Segment(filed.plus(span.dividedBy(SEGMENTS)), freeNumber());
    oldestFirst.addLast(next);
    return next;
  }

  private int freeNumber() {
    return IntStream.range(0, Signposts.MOST_SEGMENTS)
        .filter(number -> oldestFirst.stream().noneMatch(segment -> segment.number() == number))
        .findFirst()
        .orElseThrow();
  }
}
