package dev.wiredesk.fulltext;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Admission;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchResult.NotModified;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.fetch.Validators;
import dev.wiredesk.fetch.WebAddresses;
import dev.wiredesk.fulltext.PageVisit.Came;
import dev.wiredesk.fulltext.PageVisit.Later;
import dev.wiredesk.fulltext.PageVisit.Never;
import dev.wiredesk.poll.HostPauses;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for one article page, through the same guard and pace as feeds. */
@Component
class PageVisitor {

  private static final Set<Failure> PASSING =
      Set.of(
          Failure.PAUSED, Failure.UNKNOWN_HOST, Failure.CONNECT, Failure.TIMEOUT, Failure.BROKEN);

  private final Fetcher fetcher;
  private final Robots robots;
  private final HostPauses pauses;
  private final InstantSource clock;

  PageVisitor(Fetcher fetcher, Robots robots, HostPauses pauses, InstantSource clock) {
    this.fetcher = fetcher;
    this.robots = robots;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * @param room asked before a large page is read on
   */
  PageVisit visit(Feed feed, @Nullable String link, Admission room) {
    URI page = address(link);
    if (page == null) {
      return new Never("its link is no address");
    }
    PageVisit refusal = refusal(page);
    return refusal == null ? fetch(feed, page, room) : refusal;
  }

  /** Null where the host may be asked and robots.txt lets us in. */
  private @Nullable PageVisit refusal(URI page) {
    Instant now = clock.instant();
    Optional<Instant> pause = pauses.until(page, now);
    if (pause.isPresent()) {
      Duration wait = Duration.between(now, pause.get());
      return new Later("its host wants to be left alone for a while", wait);
    }
    Robots.Rules rules = robots.of(page);
    if (!rules.isKnown()) {
      return new Later("robots.txt cannot be reached", Duration.ZERO);
    }
    return rules.allow(page) ? null : new Never("robots.txt forbids it");
  }

  /** How long to wait between two pages of that site. */
  Duration pause(@Nullable String link) {
    URI page = address(link);
    return page == null ? Duration.ZERO : robots.of(page).delay();
  }

  private PageVisit fetch(Feed feed, URI page, Admission room) {
    FetchRequest request =
        new FetchRequest(page, Validators.NONE, headers(feed, page)).admittedBy(room);
    AtomicReference<@Nullable PageVisit> refusal = new AtomicReference<>();
    FetchResult result = fetcher.fetchWhere(request, there -> maySee(there, refusal));
    PageVisit refused = refusal.get();
    return refused == null ? outcome(result) : refused;
  }

  /** RFC 9309 §2.2: the rules of a site are for its own addresses, so a redirect asks again. */
  private boolean maySee(URI there, AtomicReference<@Nullable PageVisit> refusal) {
    refusal.set(refusal(there));
    return refusal.get() == null;
  }

  private PageVisit outcome(FetchResult result) {
    return switch (result) {
      case Fetched answer ->
          isPage(answer.document()) ? new Came(answer.document()) : new Never("it is no web page");
      case NotModified _ -> new Never("the server did not send it");
      case Failed failed -> failed(failed);
    };
  }

  private PageVisit failed(Failed failed) {
    Integer status = failed.status();
    boolean busy = status != null && (status >= 500 || status == 429);
    Duration wish = failed.retryAfter();
    return busy || PASSING.contains(failed.failure())
        ? new Later(failed.reason(), wish == null ? Duration.ZERO : wish)
        : new Never(failed.reason());
  }

  /** The feed's headers may be secrets: they are for its own site only. */
  private static Map<String, String> headers(Feed feed, URI page) {
    URI own = WebAddresses.asked(feed.url().toString()).orElse(feed.url());
    boolean same =
        Objects.equals(own.getScheme(), page.getScheme())
            && Objects.equals(own.getRawAuthority(), page.getRawAuthority());
    return same ? feed.headers() : Map.of();
  }

  private static boolean isPage(Document document) {
    String type = document.contentType();
    return type == null || type.isBlank() || type.toLowerCase(Locale.ROOT).contains("html");
  }

  private static @Nullable URI address(@Nullable String link) {
    return link == null ? null : WebAddresses.asked(link).orElse(null);
  }
}
