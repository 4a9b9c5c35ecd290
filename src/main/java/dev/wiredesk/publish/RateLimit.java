package dev.wiredesk.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets nobody ask too often: each client so many times a minute as {@code wiredesk.rate-limit}
 * says, or as often as it likes.
 */
@Component
final class RateLimit {

  /** More clients than that in a minute are an attack, and forgetting some is the least evil. */
  private static final int MOST_CLIENTS = 100_000;

  private static final String ENQUIRIES = "/enquiries/";
  private static final String THIS_MACHINE = "127.0.0.1";

  private final int perMinute;
  private final Cache<String, AtomicInteger> requests =
      Caffeine.newBuilder()
          .expireAfterWrite(Duration.ofMinutes(1))
          .maximumSize(MOST_CLIENTS)
          .build();

  /**
   * @param perMinute requests of one client; 0 for any number
   */
  RateLimit(@Value("${wiredesk.rate-limit:0}") int perMinute) {
    this.perMinute = perMinute;
  }

  /** What the client is told instead of an answer; empty if it may ask. */
  Optional<Reply> refusal(Request request) {
    return perMinute > 0 && !isEnquiry(request) && isTooOften(Request.getRemoteAddr(request))
        ? Optional.of(Reply.text(429, "No more than " + perMinute + " requests a minute.\n"))
        : Optional.empty();
  }

  /** The commands of this machine ask for a day's entries as quickly as they are answered. */
  private static boolean isEnquiry(Request request) {
    return Request.getPathInContext(request).startsWith(ENQUIRIES)
        && Request.getRemoteAddr(request).equals(THIS_MACHINE)
        && !request.getHeaders().contains(HttpHeader.FORWARDED)
        && !request.getHeaders().contains(HttpHeader.X_FORWARDED_FOR);
  }

  private boolean isTooOften(String client) {
    AtomicInteger count = requests.get(client, fresh -> new AtomicInteger());
    return count.incrementAndGet() > perMinute;
  }
}
