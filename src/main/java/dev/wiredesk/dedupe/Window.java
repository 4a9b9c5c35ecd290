package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Changed;
import dev.wiredesk.archive.Candidates.Indexed;
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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An inverted index of the articles filed in the last days, in memory: which of them share runs of
 * words, all words or an address with a new one. It is filled from their sketches when it is first
 * used, and then follows the change log inside the filing lock, so every node sees what all have
 * filed. An article that was rolled back leaves a trace that leads nowhere; whoever follows one
 * looks in the archive.
 */
final class Window {

  private static final int SEGMENTS = 4;
  private static final int MOST_LOOKS = 12;

  /** Rows read at once; at start there may be hundreds of thousands. */
  private static final int PAGE = 1_000;

  /** Of fewer stories none tells what is common. */
  private static final long FEW_STORIES = 500;

  private static final long NEVER = -1;

  private final Candidates archive;
  private final Duration span;
  private final Deque<Segment> oldestFirst = new ArrayDeque<>();

  private final Signposts signposts = new Signposts();

  /**
   * When this node filed what it has added itself since it last looked at the log. The number alone
   * does not tell: that of an article that was rolled back may be another's now.
   */
  private final Map<Long, Instant> added = new HashMap<>();

  private long latest = NEVER;

  /** Articles with names since the start: what is common is measured by it, roughly. */
  private long stories;

  Window(Candidates archive, Duration span) {
    this.archive = archive;
    this.span = span;
  }

  /**
   * Brings the index up to date with what all nodes have filed. To be called once the filing lock
   * is held and before anything is filed, since what is not committed may be taken back.
   */
  void follow(Instant now) {
    Instant since = now.minus(span);
    forget(segment -> segment.endsBefore(since)); // first, for there is room for so many only
    if (latest == NEVER) {
      forget(_ -> true); // what an attempt that broke off has left
      long last = archive.lastChange();
      fill(since);
      latest = last;
    } else {
      catchUp(since);
    }
    added.clear();
  }

  private void forget(Predicate<Segment> old) {
    while (!oldestFirst.isEmpty() && old.test(oldestFirst.getFirst())) {
      signposts.forget(oldestFirst.removeFirst().number());
    }
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

  /** Adds what has just been filed here. */
  void add(long number, Instant filed, Sketch sketch, List<Integer> marks) {
    added.put(number, filed);
    put(number, filed, sketch, marks);
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
    if (last != null
        && (last.takes(filed) || oldestFirst.size() == Signposts.MOST_SEGMENTS)) {
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

  private void fill(Instant since) {
    long after = 0;
    List<Indexed> page;
    do {
      page = archive.filedAfter(after, since, PAGE);
      for (Indexed article : page) {
        put(article.number(), article.filed(), sketch(article), article.marks());
        after = article.number();
      }
    } while (page.size() == PAGE);
  }

  /**
   * A later version is found by its words too; the earlier ones leave no trace of theirs. A node
   * that has stood still for days passes over what is too old by now.
   */
  private void catchUp(Instant since) {
    List<Changed> page;
    do {
      page = archive.changedAfter(latest, PAGE);
      List<Long> brought = new ArrayList<>();
      for (Changed change : page) {
        boolean told = change.article() != null && (change.revised() || !isOwn(change));
        if (told && !change.made().isBefore(since)) {
          brought.add(change.article());
        }
      }
      for (Indexed article : archive.indexed(brought)) {
        put(article.number(), article.filed(), sketch(article), article.marks());
      }
      latest = page.isEmpty() ? latest : page.getLast().number();
    } while (page.size() == PAGE);
  }

  /** Databases keep instants to the microsecond. */
  private boolean isOwn(Changed change) {
    Instant filed = added.get(change.article());
    return filed != null
        && Duration.between(filed, change.made()).abs().compareTo(Duration.ofMillis(1)) < 0;
  }

  private Sketch sketch(Indexed article) {
    Sketch sketch = article.sketch();
    return sketch == null ? Telling.of(archive.article(article.number())).sketch() : sketch;
  }
}
