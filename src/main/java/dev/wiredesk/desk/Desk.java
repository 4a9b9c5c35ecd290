package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.Keys;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Listings;
import dev.wiredesk.archive.Searchables;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.dedupe.Recognition;
import dev.wiredesk.dedupe.Renamed;
import dev.wiredesk.dedupe.Telling;
import dev.wiredesk.desk.EmbargoDesk.Held;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.ParsedFeed;
import dev.wiredesk.query.Searchable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Where copy is taken in: the main flow of the program. What is already known is passed over at the
 * price of a lookup; the rest is normalised and classified by whoever brings it, then matched and
 * filed one document at a time.
 */
@Component
public class Desk {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Preparation preparation;
  private final Filer filer;
  private final Recognition recognition;
  private final Listings listings;
  private final Archive archive;
  private final EditionDesk editions;
  private final FullTextDesk fullText;
  private final EmbargoDesk embargoes;

  Desk(
      Preparation preparation,
      EditionDesk editions,
      Filer filer,
      Recognition recognition,
      Archive archive,
      Listings listings,
      FullTextDesk fullText,
      EmbargoDesk embargoes,
      CurrentFeeds feeds,
      InstantSource clock) {
    this.preparation = preparation;
    this.filer = filer;
    this.recognition = recognition;
    this.listings = listings;
    this.archive = archive;
    this.editions = editions;
    this.fullText = fullText;
    this.embargoes = embargoes;
    archive.found(feeds.get().masthead(), clock.instant());
    take(feeds.get()); // before this start, this node may have filed by other editions
    feeds.onChange(this::take);
  }

  private void take(Feeds feeds) {
    archive.adopt(feeds);
    editions.take(feeds);
  }

  /**
   * Takes in a document and files what is new in it. An entry that cannot be filed is spiked, never
   * fatal.
   *
   * @param within runs in the transaction that files, so that what it stores stands or falls with
   *     the filing
   */
  public Receipt receive(Feed feed, ParsedFeed document, Instant now, Consumer<Receipt> within) {
    return receive(feed, document, now, () -> true, within);
  }

  /**
   * The same, if the feed still goes by its slug when the document's turn to be filed comes: filed
   * under a slug that was changed meanwhile, all its news would be there twice.
   *
   * @param listed whether it does; if not, the document is dropped and nothing done {@code within}
   */
  public Receipt receive(
      Feed feed,
      ParsedFeed document,
      Instant now,
      BooleanSupplier listed,
      Consumer<Receipt> within) {
    if (!listed.getAsBoolean()) {
      return Receipt.NOTHING;
    }
    long source = archive.source(Outlet.source(feed, document));
    Intake intake = Intake.of(archive, source, document);
    Map<String, KnownEntry> known = intake.known();
    Map<String, Renamed> renamed = recognition.renamed(source, intake.keys(), intake.strangers());
    List<Form> waiting =
        fullText.waiting(
            source,
            feed,
            intake.unlike().stream().filter(form -> !renamed.containsKey(form.key())).toList(),
            known,
            now);
    List<Edition> asked = editions.inForce();
    List<Copy> copies = prepare(source, feed, document, intake, renamed, now);
    List<Held> held = embargoes.among(copies, known, now);
    held.forEach(one -> copies.remove(one.copy()));
    UnaryOperator<Receipt> completed =
        filed -> filed.with(waiting.size(), Filing.WAITING).with(held.size(), Filing.HELD);
    Receipt receipt =
        filer.file(
            source,
            feed,
            copies,
            document.entries().size(),
            now,
            listed,
            filed -> {
              waiting.forEach(form -> fullText.hold(source, form, now));
              embargoes.end(copies, known);
              embargoes.kill(feed, copies, now);
              held.forEach(one -> embargoes.hold(source, one, now));
              listings.note(source, intake.keys(), intake.met(), now);
              within.accept(completed.apply(filed));
            });
    editions.filed(asked);
    return completed.apply(receipt);
  }

  /**
   * Files an entry that has waited for its article's page or for the end of an embargo. One that
   * has changed meanwhile goes on waiting, and so does one whose page tells of an embargo.
   *
   * @param page null if it could not be had: then the feed's own body is filed
   */
  public Receipt settle(Feed feed, Waiting waiting, @Nullable Document page, Instant now) {
    ParsedFeed document = waiting.source().document(waiting.entry());
    Entry entry = waiting.entry();
    List<Edition> asked = editions.inForce();
    Copy copy =
        copy(
            waiting.sourceNumber(),
            feed,
            document,
            Form.of(entry, waiting.hash()),
            () -> preparation.prepare(feed, document, entry, page, waiting.firstSeen()));
    Held held = embargoes.held(copy, waiting.firstSeen(), now);
    Receipt receipt =
        held == null
            ? filer.settle(waiting, feed, copy, () -> fullText.end(waiting), now)
            : archive.filing(
                () -> Receipt.of(embargoes.hold(waiting, held, now) ? Filing.HELD : Filing.KNOWN));
    editions.filed(asked);
    return receipt;
  }

  private List<Copy> prepare(
      long source,
      Feed feed,
      ParsedFeed document,
      Intake intake,
      Map<String, Renamed> renamed,
      Instant now) {
    List<Copy> copies = new ArrayList<>();
    for (Form form : intake.unlike()) {
      Entry entry = form.entry();
      Renamed first = renamed.get(entry.key());
      if (first != null && (first.isSettled() || FullTextDesk.takes(feed, entry))) {
        copies.add(Copy.settled(form, first));
      } else if (!FullTextDesk.takes(feed, entry)) {
        KnownEntry before = first == null ? intake.known().get(entry.key()) : first.known();
        if (before == null || (before.differs(form.hash()) && !before.isExpunged())) {
          // A date to come is dated back to the first sight of the entry, and stays there.
          Instant seen = before == null ? now : before.firstSeen();
          copies.add(
              copy(
                      source,
                      feed,
                      document,
                      form,
                      () -> preparation.prepare(feed, document, entry, seen))
                  .under(first));
        }
      }
    }
    return copies;
  }

  /** The one place where a single entry may fail without taking its document along. */
  private Copy copy(
      long source, Feed feed, ParsedFeed document, Form form, Supplier<Prepared> preparing) {
    try {
      Prepared prepared = preparing.get();
      Searchable searchable = searchable(feed, document, prepared);
      String spiked = Selection.refusal(feed, prepared.article(), searchable);
      return spiked.isEmpty()
          ? copy(source, feed, form, prepared, editions.asking(searchable))
          : Copy.spiked(form, spiked);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.atError()
          .addKeyValue("feed", feed.slug())
          .addKeyValue("entry", form.key())
          .setCause(e)
          .log("Spiked an entry that could not be prepared");
      return Copy.spiked(form, "could not be prepared: " + e);
    }
  }

  private static Searchable searchable(Feed feed, ParsedFeed document, Prepared prepared) {
    return Searchables.of(
        prepared.article(), prepared.labels(), Outlet.name(feed, document), feed.slug());
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
