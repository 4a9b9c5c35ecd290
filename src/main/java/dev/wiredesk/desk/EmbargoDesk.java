package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Evidence;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.WaitingEntries;
import dev.wiredesk.dedupe.Kills;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Embargo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides which entries wait for the end of an embargo. What changes here runs while filing. */
@Component
class EmbargoDesk {

  /** What is to be published later than that is filed at once, and says so: it may be misread. */
  static final Duration LONGEST_WAIT = Duration.ofDays(7);

  private static final int MOST_HELD = 500;

  private final WaitingEntries entries;
  private final Archive archive;

  EmbargoDesk(WaitingEntries entries, Archive archive) {
    this.entries = entries;
    this.archive = archive;
  }

  /**
   * Takes what is not to be filed yet out of a document's copies. What is on file under another id
   * has been published.
   */
  List<Hold> takeOut(List<Copy> copies, Intake intake) {
    Instant now = intake.arrival().now();
    long source = intake.arrival().source();
    List<Hold> holds = new ArrayList<>();
    copies.removeIf(copy -> {
      Instant seen = seen(intake.known().get(copy.key()), now);
      Embargo embargo = copy.renamed() == null ? ahead(copy, seen, now) : null;
      return embargo != null
          && holds.add(
              new Hold(copy.form(), Filing.HELD, () -> hold(source, copy.form(), embargo, now)));
    });
    return holds;
  }

  /**
   * The embargo that it is not to be filed under now; null if there is none.
   *
   * @param seen when the desk met it first
   */
  @Nullable Embargo ahead(Copy copy, Instant seen, Instant now) {
    Submission submission = copy.submission();
    Embargo embargo = submission == null ? null : Embargo.of(submission.article(), seen);
    return embargo == null || !isAhead(embargo.until(), now) ? null : embargo;
  }

  private static boolean isAhead(Instant until, Instant now) {
    return until.isAfter(now) && !until.isAfter(now.plus(LONGEST_WAIT));
  }

  private void hold(long source, Form form, Embargo embargo, Instant now) {
    entries.hold(source, form, embargo.until(), embargo.words(), now);
  }

  /** Holds an entry that has waited for its page, if it still waits, and in that form. */
  Receipt hold(Waiting waiting, Form form, Embargo embargo, Instant now) {
    if (!entries.end(waiting)) {
      return Receipt.of(Filing.KNOWN);
    }
    hold(waiting.sourceNumber(), form, embargo, now);
    return Receipt.of(Filing.HELD);
  }

  /** What has been filed waits no longer in an older form; what it takes back is never filed. */
  void filed(Intake intake, List<Copy> copies) {
    end(copies, intake.known());
    kill(intake.feed(), copies, intake.arrival().now());
  }

  private void end(List<Copy> filed, Map<String, KnownEntry> known) {
    filed.stream()
        .map(copy -> known.get(copy.key()))
        .filter(entry -> entry != null && entry.waiting())
        .forEach(entry -> entries.end(entry.number()));
  }

  /** What its source takes back before its time is not filed when that has come. */
  private void kill(Feed feed, List<Copy> copies, Instant now) {
    copies.stream()
        .map(Copy::submission)
        .filter(copy -> copy != null && Kills.isKill(copy.article()))
        .forEach(kill -> kill(feed, Kills.naming(kill.article()), now));
  }

  private void kill(Feed feed, Predicate<String> named, Instant now) {
    for (Waiting held : entries.of(feed.slug(), MOST_HELD)) {
      String headline = held.entry().title();
      if (held.isHeld(now) && headline != null && named.test(headline)) {
        entries.end(held.number());
        takeBack(held, now);
      }
    }
  }

  /** A form that has been filed before, and was held in a new one only, stays as it is. */
  private void takeBack(Waiting held, Instant now) {
    Form form = Form.of(held.entry(), held.hash());
    KnownEntry known = archive.known(held.sourceNumber(), List.of(form.key())).get(form.key());
    if (known != null && known.article() != null) {
      archive.see(held.sourceNumber(), form);
    } else {
      archive.spike(
          held.sourceNumber(), form, "its source took it back before its embargo ended", now);
    }
  }

  /** Whether its copy speaks of an embargo, whenever that ends. */
  static boolean isEmbargoed(Article article) {
    Advisory advisory = article.advisory();
    return advisory != null && advisory.kind() == Advisory.Kind.EMBARGO;
  }

  /**
   * What became of it, for the page of its story.
   *
   * @param seen when the desk met the entry first
   * @param now when it is filed
   */
  static Evidence evidence(Article article, Instant seen, Instant now) {
    Advisory advisory = Objects.requireNonNull(article.advisory());
    Embargo embargo = Embargo.of(article, seen);
    return Evidence.of(
        "embargo",
        "",
        "its copy says “%s”: %s".formatted(advisory.words(), heeded(embargo, seen, now)));
  }

  private static String heeded(@Nullable Embargo embargo, Instant seen, Instant now) {
    if (embargo == null) {
      return "that names no moment to wait for";
    }
    Instant until = embargo.until();
    if (until.isAfter(now)) {
      return "that is more than a week ahead, at " + until;
    }
    return until.isAfter(seen)
        ? "held back from %s until %s".formatted(seen, until)
        : "that was over at " + until;
  }

  private static Instant seen(@Nullable KnownEntry known, Instant now) {
    return known == null ? now : known.firstSeen();
  }
}
