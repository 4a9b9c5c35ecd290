package dev.wiredesk.desk;

import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.Keys;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Searchables;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.dedupe.Renamed;
import dev.wiredesk.dedupe.Telling;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.query.Searchable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes copy of entries: normalised, classified, with the editions that ask for it, or spiked with
 * a reason. Whoever brings a document does this by itself, before its turn to file.
 */
@Component
class CopyDesk {

  private static final Logger LOG = LoggerFactory.getLogger(CopyDesk.class);

  private final Preparation preparation;
  private final EditionDesk editions;

  CopyDesk(Preparation preparation, EditionDesk editions) {
    this.preparation = preparation;
    this.editions = editions;
  }

  /** Of what is new in a document or has changed, but for what is filed with its page only. */
  List<Copy> copies(Intake intake) {
    List<Copy> copies = new ArrayList<>();
    for (Form form : intake.unlike()) {
      Renamed first = intake.renamed().get(form.key());
      boolean waits = FullTextDesk.takes(intake.feed(), form.entry());
      if (first != null && (first.isSettled() || waits)) {
        copies.add(Copy.settled(form, first));
      } else if (!waits) {
        KnownEntry before = first == null ? intake.known().get(form.key()) : first.known();
        if (before == null || (before.differs(form.hash()) && !before.isExpunged())) {
          copies.add(copy(intake, form, before).under(first));
        }
      }
    }
    return copies;
  }

  /** A date to come is dated back to the first sight of the entry, and stays there. */
  private Copy copy(Intake intake, Form form, @Nullable KnownEntry before) {
    Arrival arrival = intake.arrival();
    Instant seen = before == null ? arrival.now() : before.firstSeen();
    return copy(
        arrival,
        form,
        () -> preparation.prepare(arrival.feed(), arrival.document(), form.entry(), seen));
  }

  /**
   * Of an entry that has waited.
   *
   * @param page of its article; null if it could not be had
   * @param seen when the desk met it first
   */
  Copy copy(Arrival arrival, Form form, @Nullable Document page, Instant seen) {
    Entry entry = form.entry();
    return copy(
        arrival,
        form,
        () -> preparation.prepare(arrival.feed(), arrival.document(), entry, page, seen));
  }

  /** A single entry may fail here, or in {@link Filer}, without taking its document along. */
  private Copy copy(Arrival arrival, Form form, Supplier<Prepared> preparing) {
    Feed feed = arrival.feed();
    try {
      Prepared prepared = preparing.get();
      Searchable searchable = searchable(arrival, prepared);
      String spiked = Selection.refusal(feed, prepared.article(), searchable);
      return spiked.isEmpty()
          ? copy(arrival.source(), feed, form, prepared, editions.asking(searchable))
          : Copy.spiked(form, spiked);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.atError()
          .addKeyValue("feed", feed.slug())
          .addKeyValue("entry", form.key())
          .setCause(e)
          .log("Spiked an entry that could not be prepared");
      return Copy.spiked(form, "could not be prepared: " + Refusal.words(e));
    }
  }

  private static Searchable searchable(Arrival arrival, Prepared prepared) {
    Feed feed = arrival.feed();
    return Searchables.of(
        prepared.article(), prepared.labels(), Outlet.name(feed, arrival.document()), feed.slug());
  }

  /** What is filed under no address, no fingerprint and no sketch neither finds nor is found. */
  static Copy copy(long source, Feed feed, Form form, Prepared prepared, List<String> editions) {
    Article article = prepared.article();
    Telling telling = feed.merge() ? Telling.ready(article) : Telling.NONE;
    Submission submission =
        new Submission(
            source,
            form,
            article,
            prepared.labels(),
            feed.merge() ? Keys.of(article, prepared.canonical()) : Keys.NONE,
            telling.sketch(),
            editions);
    return Copy.of(submission, telling);
  }
}
