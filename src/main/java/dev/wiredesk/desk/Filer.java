package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.EntryNames.Renaming;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.dedupe.Matcher;
import dev.wiredesk.parse.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Matches and files the copy of one document, under the filing lock and in one transaction. */
@Component
final class Filer {

  private static final Logger LOG = LoggerFactory.getLogger(Filer.class);

  private final Archive archive;
  private final EntryNames names;
  private final Matcher matcher;
  private final Placement placement;
  private final EmbargoDesk embargoes;

  Filer(
      Archive archive,
      EntryNames names,
      Matcher matcher,
      Placement placement,
      EmbargoDesk embargoes) {
    this.archive = archive;
    this.names = names;
    this.matcher = matcher;
    this.placement = placement;
    this.embargoes = embargoes;
  }

  /**
   * @param holds what is not to be filed yet
   * @param listed asked under the lock; if not, nothing is filed
   * @param within runs in the transaction that files
   */
  Receipt file(
      Intake intake,
      List<Copy> copies,
      List<Hold> holds,
      BooleanSupplier listed,
      Consumer<Receipt> within) {
    AtomicBoolean isFiled = new AtomicBoolean();
    try {
      return filing(
          listed,
          () -> {
            noteFlood(intake, copies);
            List<Receipt> parts = new ArrayList<>();
            holds.forEach(hold -> parts.add(hold.begin()));
            parts.add(fileAll(intake, copies)); // a kill among them ends what is held
            isFiled.set(true);
            return completed(intake, parts, within);
          });
    } catch (RuntimeException | StackOverflowError e) {
      if (isFiled.get()) {
        throw e; // what must stand or fall with it has failed
      }
      Refusal.of(e); // throws it again where no entry is to blame
      return oneByOne(intake, copies, holds, listed, within);
    }
  }

  private static void tell(Refusal refusal, Arrival arrival, Form form, Throwable failure) {
    var line = refusal.isBug() ? LOG.atError().setCause(failure) : LOG.atWarn();
    line.addKeyValue("feed", arrival.feed().slug())
        .addKeyValue("entry", form.key())
        .log("Spiked an entry that could not be filed: {}", refusal.reason());
  }

  private Receipt filing(BooleanSupplier listed, Supplier<Receipt> work) {
    return archive.filing(() -> listed.getAsBoolean() ? work.get() : Receipt.NOTHING);
  }

  /** One bad entry never sinks its feed. What fails before any is looked at is no entry's fault. */
  private Receipt oneByOne(
      Intake intake,
      List<Copy> copies,
      List<Hold> holds,
      BooleanSupplier listed,
      Consumer<Receipt> within) {
    Arrival arrival = intake.arrival();
    filing(listed, () -> followed(arrival));
    List<Receipt> parts = new ArrayList<>();
    for (Hold hold : holds) {
      parts.add(alone(arrival, hold.form(), listed, hold::begin));
    }
    for (Copy copy : copies) {
      parts.add(alone(arrival, copy.form(), listed, () -> fileAll(intake, List.of(copy))));
    }
    return filing(
        listed,
        () -> {
          noteFlood(intake, copies);
          return completed(intake, parts, within);
        });
  }

  private Receipt followed(Arrival arrival) {
    matcher.follow(arrival.now());
    return Receipt.NOTHING;
  }

  /** Notes what cannot be filed, so that it is not tried for ever; if even that is refused, not. */
  private Receipt alone(
      Arrival arrival, Form form, BooleanSupplier listed, Supplier<Receipt> work) {
    try {
      return filing(listed, work);
    } catch (RuntimeException | StackOverflowError e) {
      Refusal refusal = Refusal.of(e);
      tell(refusal, arrival, form, e);
      return orElse(
          () -> filing(listed, () -> refused(arrival, form, refusal)),
          () -> Receipt.of(Filing.SPIKED));
    }
  }

  /** That it is refused may be refused as well. */
  private static Receipt orElse(Supplier<Receipt> work, Supplier<Receipt> otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      Refusal.of(e);
      return otherwise.get();
    }
  }

  private Receipt refused(Arrival arrival, Form form, Refusal refusal) {
    KnownEntry known = known(arrival, form);
    Copy spiked = Copy.spiked(form, refusal.reason());
    return Receipt.of(placement.spike(arrival, spiked, known));
  }

  private @Nullable KnownEntry known(Arrival arrival, Form form) {
    return archive.known(arrival.source(), List.of(form.key())).get(form.key());
  }

  private static Receipt completed(Intake intake, List<Receipt> parts, Consumer<Receipt> within) {
    Receipt receipt = Receipt.of(parts).among(intake.keys().size());
    within.accept(receipt);
    return receipt;
  }

  /** Looks again what is known: another node may have filed the same document meanwhile. */
  private Receipt fileAll(Intake intake, List<Copy> copies) {
    Arrival arrival = intake.arrival();
    matcher.follow(arrival.now());
    Map<String, KnownEntry> known =
        archive.known(arrival.source(), copies.stream().map(Copy::key).toList());
    List<Filing> filings = new ArrayList<>();
    List<Duration> lags = new ArrayList<>();
    Pile pile = new Pile(archive, matcher, arrival.feed().slug(), copies, arrival.now());
    for (Copy copy : copies) {
      KnownEntry before = known.get(copy.key());
      Filing filing =
          pile.takes(copy, before) ? Filing.ORIGINAL : placement.file(arrival, copy, before);
      filings.add(filing);
      lag(filing, copy, arrival.now(), lags);
    }
    pile.file();
    embargoes.filed(intake, copies);
    return new Receipt(filings, lags);
  }

  private void noteFlood(Intake intake, List<Copy> copies) {
    long held =
        copies.stream().filter(copy -> copy.renamed() != null && copy.renamed().held()).count();
    if (held > 0) {
      Arrival arrival = intake.arrival();
      names.note(arrival.source(), new Renaming((int) held, intake.keys().size(), arrival.now()));
    }
  }

  /**
   * Files an entry that has waited; what was filed of it before is replaced.
   *
   * @param ends whether the wait ends here; if another node ended it, nothing is filed
   */
  Receipt settle(Arrival arrival, Copy copy, BooleanSupplier ends) {
    try {
      return ending(ends, () -> settled(arrival, copy));
    } catch (RuntimeException | StackOverflowError e) {
      Refusal refusal = Refusal.of(e);
      tell(refusal, arrival, copy.form(), e);
      return orElse(
          () -> ending(ends, () -> refused(arrival, copy.form(), refusal)),
          () -> ending(ends, () -> Receipt.of(Filing.SPIKED)));
    }
  }

  private Receipt ending(BooleanSupplier ends, Supplier<Receipt> work) {
    return archive.filing(() -> ends.getAsBoolean() ? work.get() : Receipt.of(Filing.KNOWN));
  }

  private Receipt settled(Arrival arrival, Copy copy) {
    KnownEntry known = known(arrival, copy.form());
    KnownEntry filed = known == null || known.article() == null ? null : known;
    matcher.follow(arrival.now());
    Filing filing = placement.fileOrSpike(arrival, copy, filed);
    List<Duration> lags = new ArrayList<>();
    lag(filing, copy, arrival.now(), lags);
    return new Receipt(List.of(filing), lags);
  }

  private static void lag(Filing filing, Copy copy, Instant now, List<Duration> lags) {
    Submission submission = copy.submission();
    Moment published = submission == null ? null : submission.article().published();
    if (filing == Filing.ORIGINAL && published != null && !published.dateOnly()) {
      lags.add(Duration.between(published.instant(), now));
    }
  }
}
