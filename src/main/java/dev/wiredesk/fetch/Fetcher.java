package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.Step.Done;
import dev.wiredesk.fetch.Step.Moved;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents, one polite, bounded, guarded exchange at a time for each host. Safe for many
 * threads; made for virtual ones, since it blocks.
 *
 * <p>Sends no cookies, keeps no credentials, uses no proxy but the one it was told of, repeats
 * nothing by itself, verifies every certificate.
 */
public final class Fetcher implements AutoCloseable {

  static final String LEFT_ALONE = "the host wants to be left alone for a while";

  private final FetchSettings settings;

  /** From one thing sent to a host to the next request there. */
  private final Duration paceOfPosts;

  private final LocalNames names;
  private final NameLookup.Source dns;
  private final InstantSource clock;
  private final Pauses pauses;
  private final HostGate gate;
  private final Exchange exchange;
  private final Failures failures;

  /**
   * @param names resolved past DNS and the guard
   * @param clock what Retry-After and Expires are measured against
   */
  public Fetcher(FetchSettings settings, LocalNames names, InstantSource clock) {
    this(settings, names, clock, Pauses.NONE);
  }

  /**
   * @param pauses which hosts are left alone, whatever is to be asked of them
   */
  public Fetcher(FetchSettings settings, LocalNames names, InstantSource clock, Pauses pauses) {
    this(settings, settings.pace(), names, InetAddress::getAllByName, clock, pauses);
  }

  Fetcher(FetchSettings settings, LocalNames names, NameLookup.Source dns, InstantSource clock) {
    this(settings, settings.pace(), names, dns, clock, Pauses.NONE);
  }

  private Fetcher(
      FetchSettings settings,
      Duration paceOfPosts,
      LocalNames names,
      NameLookup.Source dns,
      InstantSource clock,
      Pauses pauses) {
    this.settings = settings;
    this.paceOfPosts = paceOfPosts;
    this.names = names;
    this.dns = dns;
    this.clock = clock;
    this.pauses = pauses;
    gate = new HostGate(settings.maxPerHost());
    exchange = new Exchange(settings, names, dns, clock);
    failures = new Failures(settings);
  }

  /**
   * Another by the same settings that knows no local names and keeps turns of its own: whatever is
   * asked by way of it, nobody here waits for that, and no host gets a pause for it. It sends one
   * thing at a time to a host, but without a pace, for whoever is waiting for it.
   *
   * @param networks that it may go to, and no others inside
   */
  public Fetcher apart(List<String> networks) {
    FetchSettings others = settings.withAllowedNetworks(networks);
    return new Fetcher(others, Duration.ZERO, LocalNames.none(), dns, clock, pauses.readOnly());
  }

  /**
   * Asks, follows redirects, and reads the answer whole. Waits for its turn at each host without
   * limit; from there on it ends within {@link FetchSettings#totalTimeout()}.
   *
   * <p>An interrupt ends it with a {@link Failed} and stays set; so does {@link #close()}.
   */
  public FetchResult fetch(FetchRequest request) {
    return fetch(request, hop -> {});
  }

  /**
   * The same, told step by step.
   *
   * @param told hears of each answer; an exchange without one ends the way untold
   */
  public FetchResult fetch(FetchRequest request, Consumer<Hop> told) {
    return fetch(request, address -> true, told);
  }

  /**
   * As {@link #fetch(FetchRequest)}, but follows redirects only where that is allowed.
   *
   * @param may asked about each address that a redirect leads to, while no host's turn is held
   */
  public FetchResult fetchWhere(FetchRequest request, Predicate<URI> may) {
    return fetch(request, may, hop -> {});
  }

  private FetchResult fetch(FetchRequest request, Predicate<URI> may, Consumer<Hop> told) {
    try {
      return follow(request, may, told);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Fault.interrupted().failed();
    } catch (IOException e) {
      return Thread.currentThread().isInterrupted() ? Fault.interrupted().failed() : failures.of(e);
    }
  }

  /**
   * Sends something, in turn and under the same guard as every fetch. Follows no redirect, reads no
   * answer but its head, and repeats nothing.
   *
   * @param headers its Content-Type among them
   */
  public PostResult post(URI url, byte[] body, Map<String, String> headers) {
    try {
      Target target = Target.of(url);
      try (HostGate.Turn _ = gate.enter(target.host(), pace(target.host(), paceOfPosts))) {
        Duration left = leftAlone(target);
        return left == null
            ? heeded(target, exchange.post(target, body, headers, settings.totalTimeout()))
            : PostResult.paused(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PostResult(0, Fault.interrupted().failed().reason());
    } catch (IOException e) {
      return new PostResult(0, failures.of(e).reason());
    }
  }

  /**
   * Whether others may be asked to come to that address, as far as it tells by itself: it is on the
   * public internet, or in a network that is allowed.
   */
  public boolean isInReach(URI url) {
    return Reach.isPublic(url, settings.allowedNetworks());
  }

  private FetchResult follow(FetchRequest request, Predicate<URI> may, Consumer<Hop> told)
      throws IOException, InterruptedException {
    Target first = Target.of(request.url());
    Target target = first;
    Duration left = settings.totalTimeout();
    boolean forGood = true;
    for (int hops = 0; hops <= settings.maxRedirects(); hops++) {
      if (hops > 0 && !may.test(target.uri())) {
        return new Failed(Failure.REFUSED, "redirected to where we may not go", null, null);
      }
      // Never two turns at once: two feeds that redirect to each other's host would wait for ever.
      try (HostGate.Turn _ = gate.enter(target.host(), pace(target.host(), settings.pace()))) {
        Duration alone = leftAlone(target);
        if (alone != null) {
          return new Failed(Failure.PAUSED, LEFT_ALONE, null, alone);
        }
        long began = System.nanoTime();
        Map<String, String> headers = target.isAsTrustedAs(first) ? request.headers() : Map.of();
        Step step = exchange.run(target, request, headers, left);
        told.accept(Hop.of(target.uri(), step));
        switch (step) {
          case Done done -> {
            heed(done.result());
            return forGood && hops > 0 ? done.movedTo(target.uri()) : done.result();
          }
          case Moved moved -> {
            target = Target.of(moved.location());
            forGood &= moved.forGood();
          }
        }
        left = left.minusNanos(System.nanoTime() - began);
      }
    }
    String reason = "redirected more than " + settings.maxRedirects() + " times";
    return new Failed(Failure.REDIRECTS, reason, null, null);
  }

  /** How much longer; null if it may be asked. */
  private @Nullable Duration leftAlone(Target target) {
    Instant now = clock.instant();
    return pauses.until(target.uri(), now).map(ends -> Duration.between(now, ends)).orElse(null);
  }

  /** A busy host is left alone, whatever it was asked. */
  private void heed(FetchResult result) {
    if (result instanceof Failed failed && failed.busy() != null && failed.retryAfter() != null) {
      pauses.pause(failed.busy(), failed.retryAfter(), clock.instant());
    }
  }

  private PostResult heeded(Target target, PostResult result) {
    Duration wish = result.retryAfter();
    if (wish != null) {
      pauses.pause(target.host(), wish, clock.instant());
    }
    return result;
  }

  /** Local names are nobody else's servers. */
  private Duration pace(String host, Duration usual) {
    return names.lookup(host) == null ? usual : Duration.ZERO;
  }

  /** How many wait for their turn at the host of that address. */
  public int waiting(URI url) {
    return gate.waiting(WebAddresses.host(url));
  }

  /** Whether anybody asks the host of that address just now, or waits for it. */
  public boolean isBusy(URI url) {
    return gate.isBusy(WebAddresses.host(url));
  }

  /** Ends all exchanges under way; later ones fail at once. */
  @Override
  public void close() {
    gate.close();
    exchange.close();
  }
}
