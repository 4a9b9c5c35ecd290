package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer leaves for the next request. It belongs to what was asked: under another address,
 * or with other headers, it means nothing.
 *
 * @param asked tells one address with its headers from another, without giving either away
 * @param hash of the last document filed, so that an unchanged 200 costs no parse
 * @param ttl how long that document asks us to wait
 */
public record Remembered(
    String asked, Validators validators, @Nullable String hash, @Nullable Duration ttl) {

  /** Of a feed that has not answered yet. */
  public static final Remembered NOTHING = new Remembered("", Validators.NONE, null, null);

  /** What that is, for a feed as it is configured now. */
  static String asked(Feed feed) {
    String question = feed.url() + "\n" + new TreeMap<>(feed.headers());
    return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Itself, or nothing if the feed is asked otherwise now. */
  Remembered as(Feed feed) {
    String now = asked(feed);
    return asked.equals(now) ? this : new Remembered(now, Validators.NONE, null, null);
  }

  Remembered with(Validators next) {
    return new Remembered(asked, next, hash, ttl);
  }

  Remembered filed(Validators next, String newHash, @Nullable Duration newTtl) {
    return new Remembered(asked, next, newHash, newTtl);
  }
}
