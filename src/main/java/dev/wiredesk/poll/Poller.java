package dev.wiredesk.poll;

import dev.wiredesk.desk.Desk;
import dev.wiredesk.desk.Receipt;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchResult.NotModified;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.Validators;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParseResult.Page;
import dev.wiredesk.parse.ParseResult.Unreadable;
import dev.wiredesk.parse.ParsedFeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Polls one feed: everything about the document. No poll ends without a saved state. */
@Component
class Poller {

  private static final Set<String> NOTHING_NEW = Set.of("not-modified", "unchanged");

  private final Fetcher fetcher;
  private final CurrentFeeds feeds;
  private final FeedParser parser;
  private final Desk desk;
  private final PollStates states;
  private final PollMetrics metrics;
  private final Failures failures;
  private final Postponement postponement;
  private final CrossExamination witness;
  private final InstantSource clock;
  private final Timetable timetable;

  private final ReadingRoom room;
  private volatile boolean stopping;

  Poller(
      Fetcher fetcher,
      CurrentFeeds feeds,
      FeedParser parser,
      Desk desk,
      PollStates states,
      PollMetrics metrics,
      Failures failures,
      Postponement postponement,
      ReadingRoom room,
      InstantSource clock,
      Timetable timetable) {
    this.fetcher = fetcher;
    this.feeds = feeds;
    this.parser = parser;
    this.desk = desk;
    this.states = states;
    this.metrics = metrics;
    this.failures = failures;
    this.postponement = postponement;
    this.room = room;
    this.witness = new CrossExamination(fetcher, states);
    this.clock = clock;
    this.timetable = timetable;
  }

  /**
   * Polls the feed, files what it brings, and saves what came of it.
   *
   * @return the state saved, which says when it is due again
   * @throws DataAccessResourceFailureException if the database is away: no fault of the feed's
   */
  PollState poll(Feed feed) {
    try {
      return attempt(feed);
    } catch (DataAccessResourceFailureException | CannotCreateTransactionException away) {
      throw away;
    } catch (RuntimeException | StackOverflowError bug) {
      return save("broken", failures.broken(feed, before(feed), bug));
    }
  }

  /** Ends running requests, so that a stop need not wait for slow servers. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
    fetcher.close();
  }

  private PollState attempt(Feed feed) {
    PollState before = before(feed);
    Optional<PollState> postponed = postponement.of(feed, before);
    if (postponed.isPresent()) {
      return save("postponed", postponed.get());
    }
    try (ReadingRoom.Place place = room.place()) {
      return ask(feed, before, place);
    }
  }

  private PollState ask(Feed feed, PollState before, ReadingRoom.Place place) {
    Validators asked = before.remembered().question(feed, clock.instant());
    FetchRequest request = before.remembered().request(feed, asked).admittedBy(place);
    FetchResult result = fetcher.fetch(request);
    if (result instanceof Failed failed && failed.failure() == Failure.PAUSED) {
      return save("postponed", postponement.paused(feed, before, failed.retryAfter()));
    }
    if (stopping && result instanceof Failed) {
      return before;
    }
    failures.note(feed, result);
    boolean whole = asked.equals(Validators.NONE);
    return switch (result) {
      case NotModified answer -> save("not-modified", notModified(feed, before, answer));
      case Fetched answer -> read(feed, before, answer, whole, place);
      case Failed failed -> save("failed", failures.failed(feed, before, failed));
    };
  }

  private PollState notModified(Feed feed, PollState before, NotModified answer) {
    Instant now = clock.instant();
    Remembered known = before.remembered();
    Wishes said = known.wishes().refreshed(answer.fresh());
    Remembered next = known.unchanged(answer.validators(), said, answer.movedTo(), false, now);
    return before.unchanged("not modified", next, now, timetable.next(feed, next, now));
  }

  /** The hash is compared before anything is parsed: most documents have not changed. */
  private PollState read(
      Feed feed, PollState before, Fetched answer, boolean whole, ReadingRoom.Place place) {
    Instant now = clock.instant();
    String hash = answer.document().hash();
    if (hash.equals(before.remembered().hash())) {
      Remembered known = before.remembered();
      Wishes said = known.wishes().said(answer.fresh());
      Remembered next = known.unchanged(answer.validators(), said, answer.movedTo(), whole, now);
      return save(
          "unchanged", before.unchanged("unchanged", next, now, timetable.next(feed, next, now)));
    }
    PollState after = place.read(() -> take(feed, before, answer, hash, whole));
    return whole && !Objects.equals(after.lastNew(), before.lastNew())
        ? witness.examined(feed, before, after, now)
        : after;
  }

  private PollState take(Feed feed, PollState before, Fetched answer, String hash, boolean whole) {
    return switch (parser.parse(answer.document())) {
      case Unreadable(var reason) ->
          save("unreadable", failures.unreadable(feed, before, reason, List.of()));
      case Page(var advertised) ->
          save(
              "unreadable",
              failures.unreadable(
                  feed, before, "the server sent a web page, not a feed", advertised));
      case ParsedFeed document -> file(feed, before, answer, document, hash, whole);
    };
  }

  /**
   * Validators and hash are stored in the transaction that files: what was not filed is fetched
   * again, under its new slug if its feed has been renamed meanwhile.
   */
  private PollState file(
      Feed feed,
      PollState before,
      Fetched answer,
      ParsedFeed document,
      String hash,
      boolean whole) {
    Instant now = clock.instant();
    List<PollState> filed = new ArrayList<>(1);
    Receipt receipt =
        desk.receive(
            feed,
            document,
            now,
            () -> feeds.lists(feed),
            done -> {
              boolean news = done.broughtNews();
              Remembered next = before.remembered().filed(answer, hash, document, whole, news, now);
              PollState after =
                  before.filed(
                      done.inWords(),
                      news,
                      next,
                      document.repairs(),
                      now,
                      news
                          ? timetable.unbrought(feed, next, now)
                          : timetable.next(feed, next, now));
              states.save(after);
              filed.add(after);
            });
    if (filed.isEmpty()) {
      return before;
    }
    metrics.polled("filed", filed.getFirst().rule());
    metrics.filed(before, receipt);
    return filed.getFirst();
  }

  /** What is remembered of another address, or of other headers, is left out. */
  private PollState before(Feed feed) {
    return states
        .find(feed.slug())
        .orElseGet(() -> PollState.first(feed.slug(), clock.instant()))
        .askedAs(feed);
  }

  private PollState save(String outcome, PollState state) {
    metrics.polled(outcome, state.rule());
    if (NOTHING_NEW.contains(outcome)) {
      states.note(state);
    } else {
      states.save(state);
    }
    return state;
  }
}
