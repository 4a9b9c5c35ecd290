package dev.wiredesk.desk;

import dev.wiredesk.archive.Archive;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.Listings;
import dev.wiredesk.archive.Waiting;
import dev.wiredesk.dedupe.Recognition;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.normalise.Embargo;
import dev.wiredesk.parse.ParsedFeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where copy is taken in: the main flow of the program. What is already known is passed over at the
 * price of a lookup; the rest is normalised and classified by whoever brings it, then matched and
 * filed one document at a time.
 */
@Component
public class Desk {

  private final CopyDesk copyDesk;
  private final FullTextDesk fullText;
  private final EmbargoDesk embargoes;
  private final EditionDesk editions;
  private final Filer filer;
  private final Recognition recognition;
  private final Archive archive;
  private final Listings listings;

  Desk(
      CopyDesk copyDesk,
      FullTextDesk fullText,
      EmbargoDesk embargoes,
      EditionDesk editions,
      Filer filer,
      Recognition recognition,
      Archive archive,
      Listings listings,
      CurrentFeeds feeds,
      InstantSource clock) {
    this.copyDesk = copyDesk;
    this.fullText = fullText;
    this.embargoes = embargoes;
    this.editions = editions;
    this.filer = filer;
    this.recognition = recognition;
    this.archive = archive;
    this.listings = listings;
    archive.found(feeds.get().masthead(), clock.instant());
    feeds.follow(this::take); // before this start, this node may have filed by other editions
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
    Intake intake = Intake.of(archive, recognition, new Arrival(source, feed, document, now));
    List<Edition> asked = editions.inForce();
    List<Hold> holds = new ArrayList<>(fullText.holds(intake));
    List<Copy> copies = copyDesk.copies(intake);
    holds.addAll(embargoes.takeOut(copies, intake));
    Receipt receipt =
        filer.file(
            intake,
            copies,
            holds,
            listed,
            filed -> {
              listings.note(source, intake.keys(), intake.met(), now);
              within.accept(filed);
            });
    editions.filed(asked);
    return receipt;
  }

  /**
   * Files an entry that has waited for its article's page or for the end of an embargo. One that
   * has changed meanwhile goes on waiting, and so does one whose page tells of an embargo.
   *
   * @param page null if it could not be had: then the feed's own body is filed
   */
  public Receipt settle(Feed feed, Waiting waiting, @Nullable Document page, Instant now) {
    Arrival arrival =
        new Arrival(waiting.sourceNumber(), feed, waiting.source().document(waiting.entry()), now);
    List<Edition> asked = editions.inForce();
    Form form = Form.of(waiting.entry(), waiting.hash());
    Copy copy = copyDesk.copy(arrival, form, page, waiting.firstSeen());
    Embargo embargo = embargoes.ahead(copy, waiting.firstSeen(), now);
    Receipt receipt =
        embargo == null
            ? filer.settle(arrival, copy, () -> fullText.end(waiting))
            : archive.filing(() -> embargoes.hold(waiting, form, embargo, now));
    editions.filed(asked);
    return receipt;
  }
}
