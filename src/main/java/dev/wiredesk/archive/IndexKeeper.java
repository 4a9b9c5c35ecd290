package dev.wiredesk.archive;

import dev.wiredesk.query.Indexed;
import dev.wiredesk.query.SearchIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Brings an index up to what is on file, along the change log. For one thread at a time. */
final class IndexKeeper {

  private static final int CHANGES_AT_ONCE = 2000;

  /** Fewer and larger parts of an index take less time; a reader waits for no more than these. */
  private static final int CHANGES_UNSETTLED = 10 * CHANGES_AT_ONCE;

  private final Stories stories;
  private final SearchIndex index;
  private final BooleanSupplier closing;
  private long reached;
  private String mark = "";

  /**
   * The last change when the index was begun from nothing. Up to it the log may have gaps: whatever
   * is missing was read as it stands now, or not at all.
   */
  private long whole;

  /** Changes that the index has taken in and not yet kept: it finds them once it is settled. */
  private int unsettled;

  /** Whether the index must be opened anew before anything else is done to it. */
  private boolean torn;

  IndexKeeper(Stories stories, SearchIndex index, BooleanSupplier closing) throws IOException {
    this.stories = stories;
    this.index = index;
    this.closing = closing;
    begin();
  }

  /** Whether the last attempt to write the index failed; what it holds can be read. */
  boolean isTorn() {
    return torn;
  }

  /** Takes in whatever happened since. */
  void follow() throws IOException {
    try {
      if (torn) {
        recover();
      }
      for (List<Change> next = next(); !next.isEmpty() && !closing.getAsBoolean(); next = next()) {
        apply(next);
      }
      if (unsettled > 0) {
        settle();
      }
    } catch (IOException e) {
      torn = true;
      throw e;
    }
  }

  /** Opens the index anew, where it was settled last; an index that is damaged is made anew. */
  void recover() throws IOException {
    torn = true;
    index.recover();
    begin();
    torn = false;
  }

  private void begin() throws IOException {
    mark = index.mark();
    reached = reached(mark);
    unsettled = 0;
    if (reached == 0) {
      beginFromNothing();
    }
  }

  private void beginFromNothing() throws IOException {
    index.clear();
    reached = 0;
    unsettled = 0;
    whole = stories.lastChange();
  }

  /** The number of the change that the index had come to; 0 if that was in another archive. */
  private long reached(String mark) {
    int space = mark.indexOf(' ');
    long number = space < 0 ? 0 : Long.parseLong(mark.substring(0, space));
    return number > 0
            && stories.changesAfter(number - 1, 1).stream().anyMatch(c -> mark(c).equals(mark))
        ? number
        : 0;
  }

  /** With story and moment, a change of this archive is not taken for one of another. */
  private static String mark(Change change) {
    return change.number() + " " + change.story() + " " + change.made();
  }

  private List<Change> next() throws IOException {
    List<Change> changes = stories.changesAfter(reached, CHANGES_AT_ONCE);
    if (isWhole(changes)) {
      return changes;
    }
    beginFromNothing();
    return stories.changesAfter(reached, CHANGES_AT_ONCE);
  }

  /** Who was away while the log was shortened does not know what has gone meanwhile. */
  private boolean isWhole(List<Change> changes) {
    long known = Math.max(reached, whole);
    List<Change> later = changes.stream().filter(change -> change.number() > known).toList();
    return known == 0 || later.isEmpty() || later.getLast().number() == known + later.size();
  }

  private void apply(List<Change> changes) throws IOException {
    Set<Long> touched = changes.stream().map(Change::story).collect(Collectors.toSet());
    Map<Long, Long> outlets = stories.sourcesOf(touched);
    List<Indexed> come = new ArrayList<>();
    Set<Long> gone = new HashSet<>(touched);
    for (Story story : stories.numbered(List.copyOf(touched))) {
      Long outlet = outlets.get(story.id());
      if (outlet != null) {
        come.add(new Indexed(Searchables.of(story), outlet, story.filed(), story.updated()));
        gone.remove(story.id());
      }
    }
    index.update(come, gone);
    reached = changes.getLast().number();
    mark = mark(changes.getLast());
    unsettled += changes.size();
    if (unsettled >= CHANGES_UNSETTLED) {
      settle();
    }
  }

  private void settle() throws IOException {
    index.settle(mark);
    unsettled = 0;
  }
}
