package dev.wiredesk.poll;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.FetchRequest;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.Validators;
import dev.wiredesk.parse.ParsedFeed;
import dev.wiredesk.parse.PushOffer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an answer leaves for the next request. It belongs to what was asked: under another address,
 * or with other headers, it means nothing.
 *
 * @param asked tells one address with its headers from another, without giving either away
 * @param hash of the last document filed, so that an unchanged 200 costs no parse
 * @param push who would bring its news, by the last document filed; null if nobody
 */
public record Remembered(
    String asked,
    Validators validators,
    @Nullable String hash,
    Wishes wishes,
    Rhythm rhythm,
    Trust trust,
    Move move,
    @Nullable PushOffer push) {

  /** Of a feed that has not answered yet. */
  public static final Remembered NOTHING = nothing("");

  private static Remembered nothing(String asked) {
    return new Remembered(
        asked, Validators.NONE, null, Wishes.NONE, Rhythm.UNKNOWN, Trust.FULL, Move.NONE, null);
  }

  /** What that is, for a feed as it is configured now. */
  static String asked(Feed feed) {
    String question = feed.url() + "\n" + new TreeMap<>(feed.headers());
    return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Itself, or nothing if the feed is asked otherwise now. */
  Remembered as(Feed feed) {
    String now = asked(feed);
    return asked.equals(now) ? this : nothing(now);
  }

  /** The address to ask. */
  URI address(Feed feed) {
    URI home = move.home();
    return move.adopted() && home != null ? home : feed.url();
  }

  /** The validators to ask with: none when it is time to put them to the test. */
  Validators question(Feed feed, Instant now) {
    Validators trusted = trust.trusted(validators);
    return trust.isSampleDue(feed.slug(), now) ? Validators.NONE : trusted;
  }

  /** The next request. Headers may be secrets, which nobody else gets to see. */
  FetchRequest request(Feed feed, Validators with) {
    return new FetchRequest(feed.url(), with, feed.headers()).at(address(feed));
  }

  /** After an answer whose document is the one filed last. */
  Remembered unchanged(
      Validators next, Wishes said, @Nullable URI movedTo, boolean whole, Instant now) {
    return new Remembered(
        asked,
        next,
        hash,
        said,
        rhythm,
        whole ? trust.asked(now) : trust,
        move.answered(movedTo, now),
        push);
  }

  /** After an answer with a document that was filed. */
  Remembered filed(
      Fetched answer,
      String newHash,
      ParsedFeed document,
      boolean whole,
      boolean news,
      Instant now) {
    Validators next = answer.validators();
    Rhythm learnt = Rhythm.of(document.entries(), rhythm, now);
    Trust judged = whole && news && hash != null ? trust.judged(validators, next, now) : trust;
    return new Remembered(
        asked,
        next,
        newHash,
        new Wishes(answer.fresh(), document.ttl(), document.skips()),
        news ? learnt.withNews(now) : learnt,
        whole ? judged.asked(now) : judged,
        move.answered(answer.movedTo(), identity(document), now),
        document.push());
  }

  /** After a document that a hub brought, which tells nothing of the server's answers. */
  Remembered brought(ParsedFeed document, boolean news, Instant now) {
    Rhythm learnt = Rhythm.of(document.entries(), rhythm, now);
    return new Remembered(
        asked, validators, hash, wishes, news ? learnt.withNews(now) : rhythm, trust, move, push);
  }

  Remembered failed() {
    return new Remembered(asked, validators, hash, wishes, rhythm, trust, move.failed(), push);
  }

  /** Its server was asked once more, and this is what it is worth. */
  Remembered judged(Trust verdict) {
    return new Remembered(asked, validators, hash, wishes, rhythm, verdict, move, push);
  }

  private static String identity(ParsedFeed document) {
    return document.id() != null ? document.id() : document.title() + "\n" + document.link();
  }
}
