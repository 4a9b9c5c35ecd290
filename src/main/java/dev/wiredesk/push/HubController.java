package dev.wiredesk.push;

import dev.wiredesk.fetch.WebAddresses;
import dev.wiredesk.publish.Publications;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes subscriptions to merged feeds (WebSub §5.1). What it does not know it ignores. */
@Controller
class HubController {

  private static final int LONGEST_CALLBACK = 1000;
  private static final int LONGEST_SECRET = 199;
  private static final int LONGEST_TOPIC = 300;
  private static final long SHORTEST_LEASE = 300;
  private static final long USUAL_LEASE = 10L * 24 * 3600;
  private static final long LONGEST_LEASE = 30L * 24 * 3600;

  private final ObjectProvider<Hub> hub;
  private final Publications publications;
  private final Subscribers subscribers;

  HubController(ObjectProvider<Hub> hub, Publications publications, Subscribers subscribers) {
    this.hub = hub;
    this.publications = publications;
    this.subscribers = subscribers;
  }

  @PostMapping(Publications.HUB)
  ResponseEntity<String> subscribe(
      @RequestParam(name = "hub.mode", defaultValue = "") String mode,
      @RequestParam(name = "hub.topic", defaultValue = "") String topic,
      @RequestParam(name = "hub.callback", defaultValue = "") String callback,
      @RequestParam(name = "hub.secret", required = false) @Nullable String secret,
      @RequestParam(name = "hub.lease_seconds", defaultValue = "") String lease) {
    Optional<String> path = publications.path(topic);
    if (!mode.equals("subscribe") && !mode.equals("unsubscribe")) {
      return refused("hub.mode is subscribe or unsubscribe.");
    }
    if (path.isEmpty() || path.get().length() > LONGEST_TOPIC) {
      return refused(
          "hub.topic is no merged feed of this desk, or its query is too long;"
              + " /opml lists those that have stories.");
    }
    if (!isAddress(callback)) {
      return refused("hub.callback is an http or https address of at most 1000 characters.");
    }
    if (secret != null && !isSecret(secret)) {
      return refused("hub.secret is shorter than 200 bytes, none of which is 0.");
    }
    boolean subscribes = mode.equals("subscribe");
    return take(new Intent(subscribes, path.get(), topic, callback, secret, lease(lease)));
  }

  private ResponseEntity<String> take(Intent intent) {
    Hub open = hub.getIfAvailable();
    if (open == null) {
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "The hub takes no subscriptions now.");
    }
    return switch (intent.subscribes() ? subscribers.room(intent) : Room.FREE) {
      case HOST_IS_FULL -> answer(HttpStatus.FORBIDDEN, Room.HOST_IS_FULL.sentence());
      case FULL -> answer(HttpStatus.SERVICE_UNAVAILABLE, Room.FULL.sentence());
      case FREE ->
          open.take(intent)
              ? answer(HttpStatus.ACCEPTED, "To be confirmed at the callback.")
              : later("Too many wishes wait to be confirmed; come again in a minute.");
    };
  }

  /** What is not a number is as good as nothing; the hub has the last word (§5.1). */
  private static long lease(String seconds) {
    long wish = seconds.matches("\\d{1,9}") ? Long.parseLong(seconds) : USUAL_LEASE;
    return Math.clamp(wish, SHORTEST_LEASE, LONGEST_LEASE);
  }

  private static boolean isSecret(String secret) {
    return secret.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SECRET
        && secret.indexOf('\0') < 0;
  }

  /** Only what is written as an address is: to mend it is the subscriber's to do. */
  private static boolean isAddress(String callback) {
    try {
      return callback.length() <= LONGEST_CALLBACK
          && new URI(callback).getRawFragment() == null
          && WebAddresses.asked(callback).isPresent();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static ResponseEntity<String> later(String sentence) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "60")
        .contentType(MediaType.TEXT_PLAIN)
        .body(sentence + "\n");
  }

  private static ResponseEntity<String> refused(String sentence) {
    return answer(HttpStatus.BAD_REQUEST, sentence);
  }

  private static ResponseEntity<String> answer(HttpStatus status, String sentence) {
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(sentence + "\n");
  }
}
