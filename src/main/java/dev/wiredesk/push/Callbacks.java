package dev.wiredesk.push;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.poll.Brought;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.PushLeases;
import dev.wiredesk.publish.Publications;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where hubs ask whether the desk meant it (WebSub §5.3) and bring their news (§7). Whoever does
 * not know a token finds nothing here; whoever cannot sign is thanked and ignored.
 */
@Controller
class Callbacks {

  private static final int MOST_BYTES = 8 << 20;
  private static final int LONGEST_CHALLENGE = 1000;
  private static final Duration LONGEST_LEASE = Duration.ofDays(90);
  private static final String PATH = Publications.CALLBACKS + "{token}";

  private final PushLeases leases;
  private final CurrentFeeds feeds;
  private final Brought brought;
  private final Deliveries deliveries;
  private final InstantSource clock;

  Callbacks(
      PushLeases leases,
      CurrentFeeds feeds,
      Brought brought,
      Deliveries deliveries,
      InstantSource clock) {
    this.leases = leases;
    this.feeds = feeds;
    this.brought = brought;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** Only what the desk has asked for and is waiting for is confirmed. */
  @GetMapping(PATH)
  ResponseEntity<String> verify(
      @PathVariable String token, @RequestParam Map<String, String> parameters) {
    Optional<PushLease> found =
        leases
            .find(token)
            .filter(lease -> lease.topic().toString().equals(parameters.get("hub.topic")));
    if (found.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    PushLease lease = found.get();
    return switch (parameters.getOrDefault("hub.mode", "")) {
      case "denied" -> denied(lease, parameters.getOrDefault("hub.reason", ""));
      case "subscribe" -> echoIf(subscribed(lease, parameters), parameters);
      case "unsubscribe" -> echoIf(unsubscribed(lease, parameters), parameters);
      default -> ResponseEntity.notFound().build();
    };
  }

  private ResponseEntity<String> denied(PushLease lease, String reason) {
    leases.ended(lease.token());
    leases.failed(
        lease.token(), reason.isBlank() ? "the hub refused" : "the hub refused: " + reason);
    feeds.feed(lease.feed()).ifPresent(brought::ended);
    return ResponseEntity.ok().build();
  }

  private boolean subscribed(PushLease lease, Map<String, String> parameters) {
    String seconds = parameters.getOrDefault("hub.lease_seconds", "");
    boolean isMeant =
        lease.wanted()
            && lease.asked() != null
            && seconds.matches("[1-9]\\d{0,9}")
            && isAnswered(parameters);
    if (isMeant) {
      Instant now = clock.instant();
      long lasting = Math.min(Long.parseLong(seconds), LONGEST_LEASE.toSeconds());
      leases.confirmed(lease.token(), now, now.plusSeconds(lasting));
    }
    return isMeant;
  }

  private boolean unsubscribed(PushLease lease, Map<String, String> parameters) {
    boolean isMeant = !lease.wanted() && lease.asked() != null && isAnswered(parameters);
    if (isMeant) {
      leases.remove(lease.token());
    }
    return isMeant;
  }

  /** What is not echoed is not confirmed, so nothing may come of it here either. */
  private static boolean isAnswered(Map<String, String> parameters) {
    int length = parameters.getOrDefault("hub.challenge", "").length();
    return length > 0 && length <= LONGEST_CHALLENGE;
  }

  private static ResponseEntity<String> echoIf(boolean isMeant, Map<String, String> parameters) {
    return isMeant
        ? ResponseEntity.ok()
            .contentType(MediaType.TEXT_PLAIN)
            .body(parameters.get("hub.challenge"))
        : ResponseEntity.notFound().build();
  }

  /** A subscription that is over is gone (§7), which tells the hub to stop. */
  @PostMapping(PATH)
  ResponseEntity<Void> take(@PathVariable String token, HttpServletRequest request)
      throws IOException {
    Optional<PushLease> found = leases.find(token);
    if (found.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    PushLease lease = found.get();
    if (!lease.wanted()) {
      return ResponseEntity.status(HttpStatus.GONE).build();
    }
    byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    boolean isGenuine =
        lease.confirmed() != null
            && Signature.isRight(request.getHeader("X-Hub-Signature"), lease.secret(), bytes);
    String type = request.getContentType();
    boolean hasRoom =
        !isGenuine || deliveries.keep(new Delivery(token, type == null ? "" : type, bytes));
    return hasRoom
        ? ResponseEntity.accepted().build()
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "60").build();
  }
}
