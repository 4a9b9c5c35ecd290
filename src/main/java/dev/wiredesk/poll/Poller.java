package dev.wiredesk.poll;

import dev.wiredesk.desk.Desk;
import dev.wiredesk.desk.Receipt;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchResult.NotModified;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParseResult.Page;
import dev.wiredesk.parse.ParseResult.Unreadable;
import dev.wiredesk.parse.ParsedFeed;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Polls one feed: everything about the document. No poll ends without a saved state. */
@Component
class Poller {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final Fetcher fetcher;
  private final FeedParser parser;
  private final Desk desk;
  private final PollStates states;
  private final PollMetrics metrics;
  private final Reachability reachability;
  private final InstantSource clock;
  private final RandomGenerator lots;

  /**
   * Waiting for servers costs nothing, so many polls wait at once; reading what they send costs
   * memory and both processors, so few do that at once.
   */
  private final Semaphore desks = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

  private volatile boolean stopping;

  Poller(
      Fetcher fetcher,
      FeedParser parser,
      Desk desk,
      PollStates states,
      PollMetrics metrics,
      Reachability reachability,
      InstantSource clock,
      RandomGenerator lots) {
    this.fetcher = fetcher;
    this.parser = parser;
    this.desk = desk;
    this.states = states;
    this.metrics = metrics;
    this.reachability = reachability;
    this.clock = clock;
    this.lots = lots;
  }

  /**
   * Polls the feed, files what it brings, and saves what came of it.
   *
   * @return the state saved, which says when it is due again
   */
  PollState poll(Feed feed) {
    try {
      return attempt(feed);
    } catch (RuntimeException bug) {
      return broken(feed, bug);
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
    FetchResult result =
        fetcher.fetch(
            new FetchRequest(feed.url(), before.remembered().validators(), feed.headers()));
    if (stopping && result instanceof Failed) {
      return before;
    }
    reachability.note(feed.slug(), result);
    return switch (result) {
      case NotModified answer -> save("not-modified", notModified(feed, before, answer));
      case Fetched answer -> read(feed, before, answer);
      case Failed failed -> save("failed", failed(feed, before, failed));
    };
  }

  private PollState notModified(Feed feed, PollState before, NotModified answer) {
    Instant now = clock.instant();
    return before.unchanged(
        "not modified",
        before.remembered().with(answer.validators()),
        now,
        PollPolicy.afterAnswer(
            feed, answer.fresh(), before.remembered().ttl(), now, lots.nextDouble()));
  }

  /** The hash is compared before anything is parsed: most documents have not changed. */
  private PollState read(Feed feed, PollState before, Fetched answer) {
    Instant now = clock.instant();
    String hash = answer.document().hash();
    if (hash.equals(before.remembered().hash())) {
      Instant due =
          PollPolicy.afterAnswer(
              feed, answer.fresh(), before.remembered().ttl(), now, lots.nextDouble());
      Remembered remembered = before.remembered().with(answer.validators());
      return save("unchanged", before.unchanged("unchanged", remembered, now, due));
    }
    desks.acquireUninterruptibly();
    try {
      return take(feed, before, answer, hash);
    } finally {
      desks.release();
    }
  }

  private PollState take(Feed feed, PollState before, Fetched answer, String hash) {
    return switch (parser.parse(answer.document())) {
      case Unreadable(var reason) ->
          save("unreadable", unreadable(feed, before, reason, List.of()));
      case Page(var advertised) ->
          save(
              "unreadable",
              unreadable(feed, before, "the server sent a web page, not a feed", advertised));
      case ParsedFeed document -> file(feed, before, answer, document, hash);
    };
  }

  /**
   * Validators and hash are stored in the transaction that files: what was not filed is fetched
   * again.
   */
  private PollState file(
      Feed feed, PollState before, Fetched answer, ParsedFeed document, String hash) {
    Instant now = clock.instant();
    Instant due =
        PollPolicy.afterAnswer(feed, answer.fresh(), document.ttl(), now, lots.nextDouble());
    var filed =
        new Object() {
          PollState state = before;
        };
    Receipt receipt =
        desk.receive(
            feed,
            document,
            now,
            done -> {
              filed.state =
                  before.filed(
                      done.inWords(),
                      done.broughtNews(),
                      before.remembered().filed(answer.validators(), hash, document.ttl()),
                      document.repairs(),
                      now,
                      due);
              states.save(filed.state);
            });
    report(before, receipt);
    return filed.state;
  }

  private void report(PollState before, Receipt receipt) {
    metrics.polled("filed");
    metrics.filed(receipt);
    if (receipt.broughtNews() || before.isFailing()) {
      LOG.atDebug()
          .addKeyValue("feed", before.feed())
          .addKeyValue("filed", receipt.inWords())
          .log(before.isFailing() ? "Polled, after failing" : "Polled");
    }
  }

  private PollState unreadable(Feed feed, PollState before, String reason, List<URI> advertised) {
    Instant now = clock.instant();
    Instant due = PollPolicy.afterTrouble(feed, before.failures() + 1, now, lots.nextDouble());
    List<String> offered = advertised.stream().map(URI::toString).toList();
    return trouble(before, before.failed(reason, offered, now, due));
  }

  private PollState failed(Feed feed, PollState before, Failed failed) {
    Instant now = clock.instant();
    Instant due =
        PollPolicy.afterFailure(feed, failed, before.failures() + 1, now, lots.nextDouble());
    return trouble(before, before.failed(failed.reason(), List.of(), now, due));
  }

  /**
   * The catch of a poll that ended in an exception: a bug of ours, told with its trace, and tried
   * again later.
   */
  private PollState broken(Feed feed, RuntimeException bug) {
    Instant now = clock.instant();
    PollState before = before(feed);
    if (!before.isFailing()) {
      LOG.atError().addKeyValue("feed", feed.slug()).setCause(bug).log("A poll broke off");
    }
    Instant due = PollPolicy.afterTrouble(feed, before.failures() + 1, now, lots.nextDouble());
    String words = "an error inside Wiredesk; its log tells more";
    return save("broken", before.failed(words, List.of(), now, due));
  }

  /** Only the first failure of a row is told: the rest would be noise. */
  private PollState trouble(PollState before, PollState after) {
    if (!before.isFailing() && reachability.somebodyAnswered()) {
      LOG.atWarn()
          .addKeyValue("feed", after.feed())
          .addKeyValue("reason", after.outcome())
          .addKeyValue("due", after.due())
          .log("A feed fails");
    }
    return after;
  }

  /** What is remembered of another address, or of other headers, is left out. */
  private PollState before(Feed feed) {
    return states
        .find(feed.slug())
        .orElseGet(() -> PollState.first(feed.slug(), clock.instant()))
        .askedAs(feed);
  }

  private PollState save(String outcome, PollState state) {
    metrics.polled(outcome);
    states.save(state);
    return state;
  }
}
