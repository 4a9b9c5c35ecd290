package dev.wiredesk.push;

import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.PostResult;
import dev.wiredesk.publish.Publication;
import dev.wiredesk.publish.Publications;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what the hub has to do with a subscriber: asks whether it means it, and brings it news. */
@Component
class Courier {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  private final Visits visits;
  private final Subscribers subscribers;
  private final Publications publications;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Courier(Visits visits, Subscribers subscribers, Publications publications, InstantSource clock) {
    this.visits = visits;
    this.subscribers = subscribers;
    this.publications = publications;
    this.clock = clock;
  }

  /** Verification of intent (WebSub §5.3): whoever did not ask will not echo the challenge. */
  void verify(Intent intent) {
    byte[] noise = new byte[24];
    random.nextBytes(noise);
    String challenge = HexFormat.of().formatHex(noise);
    FetchResult answer = visits.ask(question(intent, challenge));
    boolean isMeant =
        answer instanceof FetchResult.Fetched fetched
            && MessageDigest.isEqual(
                fetched.document().bytes(), challenge.getBytes(StandardCharsets.US_ASCII));
    if (!isMeant) {
      LOG.atInfo().addKeyValue("topic", intent.topic()).log("A subscriber did not confirm");
    } else if (intent.subscribes()) {
      subscribe(intent);
    } else {
      subscribers.remove(intent.topic(), intent.callback());
    }
  }

  /** Whoever there is no room for any more is told (§5.2). */
  private void subscribe(Intent intent) {
    String delivered = publications.read(intent.topic()).map(Publication::etag).orElse("");
    if (!subscribers.save(intent, delivered, clock.instant().plusSeconds(intent.lease()))) {
      String reason = subscribers.room(intent).sentence();
      LOG.atInfo().addKeyValue("topic", intent.topic()).log("A subscriber is denied: {}", reason);
      var _ = visits.ask(question(intent, "denied", "&hub.reason=" + encode(reason)));
    }
  }

  /** Where that subscriber is; empty if its lease is over. */
  Optional<URI> callback(long id) {
    return subscribers.find(id, clock.instant()).map(found -> URI.create(found.callback()));
  }

  /**
   * Brings a subscriber the merged feed as it stands, if it has changed since it was last taken.
   *
   * @return when to try again; empty if there is nothing more to do
   */
  Optional<Instant> deliver(long id) {
    Instant now = clock.instant();
    Optional<Subscriber> found = subscribers.find(id, now);
    Optional<Publication> news = found.flatMap(s -> publications.read(s.topic()));
    if (found.isEmpty() || news.isEmpty()) {
      return Optional.empty();
    }
    Subscriber subscriber = found.get();
    Publication document = news.get();
    if (document.etag().equals(subscriber.delivered())) {
      return Optional.empty();
    }
    PostResult result =
        visits.bring(
            URI.create(subscriber.callback()), document.bytes(), headers(subscriber, document));
    if (result.isTaken()) {
      subscribers.taken(id, document.etag());
      return Optional.empty();
    }
    if (result.isGone()) {
      subscribers.remove(id);
      return Optional.empty();
    }
    subscribers.failed(id);
    Instant ended = clock.instant();
    return Optional.of(result.again(ended.plus(pause(subscriber.failures())), ended));
  }

  /** Twice as long after each failure; the subscription stands until its lease ends (§7). */
  static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 12));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private Map<String, String> headers(Subscriber subscriber, Publication document) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", document.type());
    String desk =
        document.self().substring(0, document.self().length() - subscriber.topic().length());
    headers.put(
        "Link",
        "<%s>; rel=\"hub\", <%s>; rel=\"self\""
            .formatted(desk + Publications.HUB, document.self()));
    String secret = subscriber.secret();
    if (secret != null) {
      headers.put("X-Hub-Signature", Signature.of(secret, document.bytes()));
    }
    return headers;
  }

  private static URI question(Intent intent, String challenge) {
    String expected = "&hub.challenge=" + challenge;
    return intent.subscribes()
        ? question(intent, "subscribe", expected + "&hub.lease_seconds=" + intent.lease())
        : question(intent, "unsubscribe", expected);
  }

  /** The callback's own parameters stay as they are (§5.3). */
  private static URI question(Intent intent, String mode, String further) {
    String callback = intent.callback();
    return URI.create(
        callback
            + (callback.contains("?") ? '&' : '?')
            + "hub.mode="
            + mode
            + "&hub.topic="
            + encode(intent.address())
            + further);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
