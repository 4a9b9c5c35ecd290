package dev.wiredesk.poll;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import dev.wiredesk.desk.Desk;
import dev.wiredesk.desk.Receipt;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes what a hub brings for a feed: through the same parser and the same desk as what a poll
 * brings, and trusted no more.
 */
@Component
public class Brought {

  /** What becomes of what a hub brings. */
  public enum Taken {
    /** It is filed. */
    FILED,
    /** It is no feed. */
    NO_FEED,
    /** Nothing yet, since enough is being read; it is to be brought again. */
    NOT_YET
  }

  private final CurrentFeeds feeds;
  private final FeedParser parser;
  private final ReadingRoom room;
  private final Desk desk;
  private final PollStates states;
  private final PushLeases leases;
  private final Timetable timetable;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final InstantSource clock;

  Brought(
      CurrentFeeds feeds,
      FeedParser parser,
      ReadingRoom room,
      Desk desk,
      PollStates states,
      PushLeases leases,
      Timetable timetable,
      ObjectProvider<SchedulerClient> scheduler,
      InstantSource clock) {
    this.feeds = feeds;
    this.parser = parser;
    this.room = room;
    this.desk = desk;
    this.states = states;
    this.leases = leases;
    this.timetable = timetable;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Files the document. What is no feed is not filed; the feed is then polled as if there were no
   * hub.
   */
  public Taken take(PushLease lease, Feed feed, String contentType, byte[] bytes) {
    return room.readBrought(bytes.length, () -> read(lease, feed, contentType, bytes))
        .orElse(Taken.NOT_YET);
  }

  private Taken read(PushLease lease, Feed feed, String contentType, byte[] bytes) {
    Instant now = clock.instant();
    Remembered known =
        states.find(feed.slug()).map(PollState::remembered).orElse(Remembered.NOTHING).as(feed);
    Document document = new Document(known.address(feed), contentType, bytes);
    if (!(parser.parse(document) instanceof ParsedFeed read)) {
      leases.doubt(feed.slug());
      ended(feed);
      return Taken.NO_FEED;
    }
    Receipt _ =
        desk.receive(
            feed, read, now, () -> feeds.lists(feed), done -> note(lease, feed, read, done, now));
    leave(feed);
    return Taken.FILED;
  }

  /** Joins the transaction that files. The state is read again: a poll may have ended meanwhile. */
  private void note(PushLease lease, Feed feed, ParsedFeed read, Receipt done, Instant now) {
    leases.brought(lease.token(), now);
    Optional<PollState> before = states.find(feed.slug()).map(state -> state.askedAs(feed));
    before
        .filter(state -> !state.hasEnded())
        .ifPresent(state -> {
          boolean news = done.broughtNews();
          Remembered next = state.remembered().brought(read, news, now);
          Next when =
              state.isFailing()
                  ? new Next(state.due(), state.rule())
                  : timetable.next(feed, next, now);
          states.save(
              state.brought(done.inWords() + ", brought by its hub", news, next, now, when));
        });
  }

  /** Nobody brings its news any more: it is polled as others are. */
  public void ended(Feed feed) {
    Instant now = clock.instant();
    states
        .find(feed.slug())
        .filter(state -> state.rule() == Rule.PUSHED)
        .ifPresent(state -> {
          Remembered known = state.remembered();
          states.save(state.with(known, timetable.usual(feed, known, now)));
          leave(feed);
        });
  }

  /** Moves the next poll to where the state says; one that runs now does so by itself. */
  private void leave(Feed feed) {
    SchedulerClient client = scheduler.getIfAvailable();
    Optional<Instant> due =
        states.find(feed.slug()).filter(state -> !state.hasEnded()).map(PollState::due);
    if (client == null || due.isEmpty()) {
      return;
    }
    try {
      client.schedule(
          PollSchedule.POLL.instance(feed.slug()).build(),
          due.get(),
          ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    } catch (TaskInstanceCurrentlyExecutingException _) {
      // It will be scheduled by what is saved when it ends.
    }
  }
}
