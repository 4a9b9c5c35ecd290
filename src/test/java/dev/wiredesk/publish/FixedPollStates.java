package dev.wiredesk.publish;

import dev.wiredesk.archive.Databases;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.poll.Mood;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.poll.PollStates;
import dev.wiredesk.poll.Remembered;
import dev.wiredesk.poll.Rule;
import dev.wiredesk.poll.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Poll states as given. */
final class FixedPollStates extends PollStates {

  private final List<PollState> states;

  FixedPollStates(List<PollState> states, CurrentFeeds feeds) {
    super(JdbcClient.create(Databases.none()), feeds, null);
    this.states = states;
  }

  @Override
  public List<PollState> all() {
    return states;
  }

  @Override
  public Map<String, Mood> moods() {
    return states.stream().collect(Collectors.toMap(PollState::feed, PollState::mood));
  }

  @Override
  public Optional<PollState> find(String feed) {
    return states.stream().filter(state -> state.feed().equals(feed)).findFirst();
  }

  /** A feed whose last poll went well. */
  static PollState well(String feed, Instant polled, String outcome, String... repairs) {
    return new PollState(
        feed,
        polled.plusSeconds(900),
        Rule.EVERY,
        polled,
        polled.minusSeconds(60),
        Remembered.NOTHING,
        Trouble.NONE,
        outcome,
        List.of(repairs),
        List.of());
  }

  /** A feed that fails. */
  static PollState failing(
      String feed, Instant polled, Instant since, int failures, String outcome, String... offers) {
    return new PollState(
        feed,
        polled.plusSeconds(1800),
        Rule.BACKOFF,
        polled,
        null,
        Remembered.NOTHING,
        new Trouble(failures, since, null),
        outcome,
        List.of(),
        List.of(offers));
  }
}
