package dev.wiredesk.poll;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a poll that failed means for the feed, and for others of its host. */
@Component
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final Reachability reachability;
  private final InstantSource clock;
  private final RandomGenerator lots;

  Failures(Reachability reachability, InstantSource clock, RandomGenerator lots) {
    this.reachability = reachability;
    this.clock = clock;
    this.lots = lots;
  }

  void note(Feed feed, FetchResult result) {
    reachability.note(feed, result);
  }

  /** A document came, and no feed was in it. */
  PollState unreadable(Feed feed, PollState before, String reason, List<URI> advertised) {
    List<String> offered = advertised.stream().map(URI::toString).toList();
    return told(before, troubled(feed, before, reason, offered));
  }

  /** No document came. */
  PollState failed(Feed feed, PollState before, Failed failed) {
    Instant now = clock.instant();
    boolean isRefused = failed.failure() == Failure.REFUSED;
    if (reachability.isAway() && !isRefused) {
      return away(feed, before, failed, now);
    }
    Trouble more = before.trouble().more(now, failed.failure() == Failure.GONE);
    Next next = PollPolicy.afterFailure(feed, failed, more, now, lots.nextDouble());
    PollState after = before.failed(failed.reason(), List.of(), more, now, next);
    return isRefused || reachability.somebodyAnswered() ? told(before, after) : after;
  }

  /** One failure is noted, so that it is seen; more would keep it away when others answer again. */
  private PollState away(Feed feed, PollState before, Failed failed, Instant now) {
    Trouble trouble = before.isFailing() ? before.trouble() : before.trouble().more(now, false);
    Next next = PollPolicy.whileAway(feed, now, lots.nextDouble());
    return before.failed(failed.reason(), List.of(), trouble, now, next);
  }

  /** The poll ended in an exception: a bug of ours, told with its trace, and tried again later. */
  PollState broken(Feed feed, PollState before, Throwable bug) {
    if (!before.isFailing()) {
      LOG.atError().addKeyValue("feed", feed.slug()).setCause(bug).log("A poll broke off");
    }
    String words = "an error inside Wiredesk; its log tells more";
    return troubled(feed, before, words, List.of());
  }

  private PollState troubled(Feed feed, PollState before, String words, List<String> offered) {
    Instant now = clock.instant();
    Trouble more = before.trouble().more(now, false);
    Next next = PollPolicy.afterTrouble(feed, more, now, lots.nextDouble());
    return before.failed(words, offered, more, now, next);
  }

  /** Only the first failure of a row is told: the rest would be noise. */
  private static PollState told(PollState before, PollState after) {
    if (!before.isFailing()) {
      LOG.atWarn()
          .addKeyValue("feed", after.feed())
          .addKeyValue("reason", after.outcome())
          .addKeyValue("next", after.hasEnded() ? "never" : after.due().truncatedTo(SECONDS))
          .log("A feed fails");
    }
    return after;
  }
}
