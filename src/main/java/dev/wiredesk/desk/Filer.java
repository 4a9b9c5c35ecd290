package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.EntryNames.Renaming;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.archive.Withdrawals;
import dev.wiredesk.dedupe.Kills;
import dev.wiredesk.dedupe.Matcher;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.parse.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Matches and files the copy of one document, under the filing lock and in one transaction. */
@Component
final class Filer {

  private static final Logger LOG = LoggerFactory.getLogger(Filer.class);

  private final Archive archive;
  private final EntryNames names;
  private final Matcher matcher;
  private final Placement placement;

  Filer(
      Archive archive,
      EntryNames names,
      Matcher matcher,
      Kills kills,
      Withdrawals withdrawals,
      Outdated outdated) {
    this.archive = archive;
    this.names = names;
    this.matcher = matcher;
    this.placement = new Placement(archive, names, matcher, kills, withdrawals, outdated);
  }

  /**
   * @param entries of the document, those that were known included
   * @param listed asked under the lock; if not, nothing is filed
   * @param within runs in the transaction that files
   */
  Receipt file(
      long source,
      Feed feed,
      List<Copy> copies,
      int entries,
      Instant now,
      BooleanSupplier listed,
      Consumer<Receipt> within) {
    try {
      return filing(
          listed,
          () -> {
            noteFlood(source, copies, entries, now);
            return completed(fileAll(source, feed, copies, now), entries, within);
          });
    } catch (DataIntegrityViolationException e) {
      LOG.atWarn()
          .addKeyValue("feed", feed.slug())
          .log("The database refuses an entry of this document; filing the others one by one");
      return oneByOne(source, feed, copies, entries, now, listed, within);
    }
  }

  private Receipt filing(BooleanSupplier listed, Supplier<Receipt> work) {
    return archive.filing(() -> listed.getAsBoolean() ? work.get() : Receipt.NOTHING);
  }

  /**
   * Files an entry that has waited; what was filed of it before is replaced.
   *
   * @param ends whether the wait ends here; if another node ended it, nothing is filed
   */
  Receipt settle(Waiting waiting, Feed feed, Copy copy, BooleanSupplier ends, Instant now) {
    try {
      return archive.filing(() ->
          ends.getAsBoolean()
              ? settled(waiting.sourceNumber(), feed, copy, now)
              : new Receipt(List.of(Filing.KNOWN), List.of()));
    } catch (DataIntegrityViolationException e) {
      LOG.atWarn().addKeyValue("feed", feed.slug()).log("The database refuses a full text");
      return archive.filing(() -> {
        boolean mine = ends.getAsBoolean();
        return mine
            ? refused(waiting.sourceNumber(), copy, now)
            : new Receipt(List.of(Filing.KNOWN), List.of());
      });
    }
  }

  private Receipt settled(long source, Feed feed, Copy copy, Instant now) {
    String key = copy.key();
    KnownEntry known = archive.known(source, List.of(key)).get(key);
    KnownEntry filed = known == null || known.article() == null ? null : known;
    matcher.follow(now);
    List<Duration> lags = new ArrayList<>();
    Filing filing = placement.fileOrSpike(source, feed, copy, filed, now);
    if (filing == Filing.ORIGINAL && copy.submission() != null) {
      lag(copy.submission(), now, lags);
    }
    return new Receipt(List.of(filing), lags);
  }

  /** One bad entry never sinks its feed. */
  private Receipt oneByOne(
      long source,
      Feed feed,
      List<Copy> copies,
      int entries,
      Instant now,
      BooleanSupplier listed,
      Consumer<Receipt> within) {
    List<Receipt> receipts = new ArrayList<>();
    for (Copy copy : copies) {
      try {
        receipts.add(filing(listed, () -> fileAll(source, feed, List.of(copy), now)));
      } catch (DataIntegrityViolationException e) {
        receipts.add(noted(source, copy, now));
      }
    }
    Receipt all =
        new Receipt(
            receipts.stream().flatMap(receipt -> receipt.filings().stream()).toList(),
            receipts.stream().flatMap(receipt -> receipt.lags().stream()).toList());
    return filing(listed, () -> completed(all, entries, within));
  }

  /** Notes what cannot be filed, so that it is not tried for ever; if even that is refused, not. */
  private Receipt noted(long source, Copy copy, Instant now) {
    try {
      return archive.filing(() -> refused(source, copy, now));
    } catch (DataIntegrityViolationException e) {
      return new Receipt(List.of(Filing.SPIKED), List.of());
    }
  }

  private Receipt refused(long source, Copy copy, Instant now) {
    String key = copy.key();
    KnownEntry known = archive.known(source, List.of(key)).get(key);
    Copy spiked = Copy.spiked(copy.form(), "the database refuses it");
    return new Receipt(List.of(placement.spike(source, spiked, known, now)), List.of());
  }

  private static Receipt completed(Receipt filed, int entries, Consumer<Receipt> within) {
    List<Filing> filings = new ArrayList<>(filed.filings());
    filings.addAll(Collections.nCopies(Math.max(0, entries - filings.size()), Filing.KNOWN));
    Receipt receipt = new Receipt(filings, filed.lags());
    within.accept(receipt);
    return receipt;
  }

  /** Looks again what is known: another node may have filed the same document meanwhile. */
  private Receipt fileAll(long source, Feed feed, List<Copy> copies, Instant now) {
    matcher.follow(now);
    Map<String, KnownEntry> known = archive.known(source, copies.stream().map(Copy::key).toList());
    List<Filing> filings = new ArrayList<>();
    List<Duration> lags = new ArrayList<>();
    Pile pile = new Pile(archive, matcher, feed.slug(), copies, now);
    for (Copy copy : copies) {
      KnownEntry before = known.get(copy.key());
      Filing filing =
          pile.takes(copy, before)
              ? Filing.ORIGINAL
              : placement.file(source, feed, copy, before, now);
      filings.add(filing);
      if (filing == Filing.ORIGINAL && copy.submission() != null) {
        lag(copy.submission(), now, lags);
      }
    }
    pile.file();
    return new Receipt(filings, lags);
  }

  private void noteFlood(long source, List<Copy> copies, int entries, Instant now) {
    long held =
        copies.stream().filter(copy -> copy.renamed() != null && copy.renamed().held()).count();
    if (held > 0) {
      names.note(source, new Renaming((int) held, entries, now));
    }
  }

  private static void lag(Submission submission, Instant now, List<Duration> lags) {
    Moment published = submission.article().published();
    if (published != null && !published.dateOnly()) {
      lags.add(Duration.between(published.instant(), now));
    }
  }
}
