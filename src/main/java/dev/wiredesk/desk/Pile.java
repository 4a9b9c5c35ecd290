package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Filed;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Opening;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.dedupe.Kills;
import dev.wiredesk.dedupe.Matcher;
import dev.wiredesk.dedupe.Telling;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document brings that is like nothing on file, which is most of it: put on one pile and
 * filed at once, for a twentieth of the statements. Under the filing lock, in the transaction of
 * its document.
 *
 * <p>The index of the last days knows at once what is on the pile, the archive does only when it
 * has been {@link #file filed}.
 */
final class Pile {

  private final Archive archive;
  private final Matcher matcher;
  private final String feed;
  private final Instant now;
  private final Deque<Filed> numbers = new ArrayDeque<>();
  private final List<Opening> openings = new ArrayList<>();
  private int left;

  Pile(Archive archive, Matcher matcher, String feed, Collection<Copy> copies, Instant now) {
    this.archive = archive;
    this.matcher = matcher;
    this.feed = feed;
    this.now = now;
    this.left = (int) copies.stream().filter(copy -> copy.submission() != null).count();
  }

  /**
   * Puts it on the pile if it is new and like nothing else. If not, the pile has been filed: what
   * is done with it may look at everything before it.
   */
  boolean takes(Copy copy, @Nullable KnownEntry known) {
    Submission submission = copy.submission();
    Telling telling = copy.telling();
    if (submission == null || telling == null) {
      file();
      return false;
    }
    boolean alone =
        known == null
            && copy.renamed() == null
            && !Kills.isKill(submission.article())
            && !EmbargoDesk.isEmbargoed(submission.article())
            && matcher.standsAlone(submission, telling);
    if (alone) {
      put(submission);
    } else {
      file();
    }
    left--;
    return alone;
  }

  private void put(Submission submission) {
    if (numbers.isEmpty()) {
      numbers.addAll(archive.reserve(left));
    }
    Opening opening = new Opening(numbers.removeFirst(), submission, feed);
    matcher.opened(opening.filed(), submission, now);
    openings.add(opening);
  }

  /** Writes what is on the pile. */
  void file() {
    archive.open(openings, now);
    openings.clear();
  }
}
