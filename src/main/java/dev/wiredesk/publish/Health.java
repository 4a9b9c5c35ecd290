package dev.wiredesk.publish;

import dev.wiredesk.archive.EntryNames.Renaming;
import dev.wiredesk.archive.WaitingEntries.Held;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.poll.Mood;
import dev.wiredesk.poll.Move;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.Rule;
import dev.wiredesk.poll.Trust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The health of every feed.
 *
 * @param rows failing feeds first, those failing longest leading; then in the order of feeds.yml
 */
record Health(List<Row> rows) {

  /**
   * One feed.
   *
   * @param source the outlet credited, else the slug
   * @param state in words: what the last poll brought, or what is wrong and since when
   * @param nextPoll null if it has not been set, or never comes
   * @param why what set the time of the next poll, in words
   * @param notes what else an operator may want to know of it
   * @param advertised feeds that its address offers instead of being one
   */
  record Row(
      String slug,
      String source,
      String address,
      Mood mood,
      String state,
      Times.@Nullable Stamp lastPoll,
      Times.@Nullable Stamp lastNew,
      Times.@Nullable Stamp nextPoll,
      String why,
      List<String> notes,
      List<String> repairs,
      List<String> advertised) {}

  /**
   * @param outlets what the feeds call themselves, by slug
   * @param renamings which of them have lately come with new ids for old entries
   * @param held which of them have entries under embargo
   */
  static Health of(
      Feeds feeds,
      List<PollState> states,
      List<PushLease> leases,
      Map<String, String> outlets,
      Map<String, Renaming> renamings,
      Map<String, Held> held,
      Times times) {
    Map<String, List<PushLease>> brought =
        leases.stream().filter(PushLease::wanted).collect(Collectors.groupingBy(PushLease::feed));
    Map<String, PollState> bySlug =
        states.stream().collect(Collectors.toMap(PollState::feed, Function.identity()));
    Comparator<Feed> failingFirst =
        Comparator.comparing(feed -> failingSince(bySlug.get(feed.slug())));
    return new Health(
        feeds.feeds().stream()
            .sorted(failingFirst)
            .map(feed ->
                row(
                    feed,
                    bySlug.get(feed.slug()),
                    brought.getOrDefault(feed.slug(), List.of()),
                    outlets,
                    renamings.get(feed.slug()),
                    held.get(feed.slug()),
                    times))
            .toList());
  }

  /** How many of them are how. */
  public Moods moods() {
    return Moods.of(rows.stream().map(Row::mood).toList());
  }

  private static Instant failingSince(@Nullable PollState state) {
    Instant since = state == null || !state.isFailing() ? null : state.failingSince();
    return since == null ? Instant.MAX : since;
  }

  private static Row row(
      Feed feed,
      @Nullable PollState state,
      List<PushLease> leases,
      Map<String, String> outlets,
      @Nullable Renaming renaming,
      @Nullable Held held,
      Times times) {
    String source = feed.source();
    return new Row(
        feed.slug(),
        source == null ? outlets.getOrDefault(feed.slug(), feed.slug()) : source,
        feed.shownUrl().toString(),
        state == null ? Mood.WAITING : state.mood(),
        words(state, times),
        stamp(state == null ? null : state.lastPoll(), times),
        stamp(state == null ? null : state.lastNew(), times),
        state == null || state.hasEnded() ? null : times.due(state.due()),
        state == null || state.lastPoll() == null ? "" : sentence(why(state)),
        notes(state, leases, renaming, held, times),
        state == null ? List.of() : state.repairs(),
        state == null ? List.of() : state.advertised());
  }

  private static List<String> notes(
      @Nullable PollState state,
      List<PushLease> leases,
      @Nullable Renaming renaming,
      @Nullable Held held,
      Times times) {
    List<String> notes = new ArrayList<>();
    leases.forEach(lease -> notes.add(PushNote.of(lease, times)));
    if (held != null) {
      notes.add(underEmbargo(held, times));
    }
    if (renaming != null) {
      notes.add(
          "On %s it came with new ids for %d of its %d entries. They are known under their old ids, and were held back from the merged feeds."
              .formatted(times.at(renaming.made()).absolute(), renaming.held(), renaming.listed()));
    }
    if (state != null) {
      notes.addAll(remembered(state, times));
    }
    return notes;
  }

  /** Of its address and its server's word. */
  private static List<String> remembered(PollState state, Times times) {
    List<String> notes = new ArrayList<>();
    Move move = state.remembered().move();
    Instant since = move.since();
    if (move.to() != null && since != null) {
      String moved = "Moved for good to " + move.to();
      String day = times.at(since).absolute();
      notes.add(
          move.adopted()
              ? moved + " (since " + day + "), where it is asked now; feeds.yml should say so."
              : moved + ", says its server since " + day + "; believed after a week.");
    }
    Trust trust = state.remembered().trust();
    if (!trust.etag() || !trust.lastModified()) {
      notes.add(
          "Its server said \"not modified\" though the feed had news, so its "
              + (trust.lastModified() ? "ETag is" : trust.etag() ? "date is" : "word is")
              + " not relied on.");
    }
    return notes;
  }

  private static String underEmbargo(Held held, Times times) {
    String first = times.at(held.first()).absolute();
    return held.entries() == 1
        ? "1 entry is under embargo until %s.".formatted(first)
        : "%d entries are under embargo: the first until %s, the last until %s."
            .formatted(held.entries(), first, times.at(held.last()).absolute());
  }

  /** After the first failure a feed is asked again as soon as ever. */
  private static String why(PollState state) {
    return state.rule() == Rule.BACKOFF && state.failures() == 1
        ? "it failed once, so it is asked again as usual; less often if that goes on"
        : state.rule().words();
  }

  private static String words(@Nullable PollState state, Times times) {
    if (state == null || state.lastPoll() == null) {
      return "Not polled yet";
    }
    Instant since = state.failingSince();
    if (!state.isFailing() || since == null) {
      return sentence(state.outcome());
    }
    String polls = state.failures() == 1 ? "1 poll" : state.failures() + " polls";
    return "%s. Failing since %s (%s, %s)."
        .formatted(
            sentence(state.outcome()), times.at(since).absolute(), times.since(since), polls);
  }

  private static String sentence(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Times.@Nullable Stamp stamp(@Nullable Instant instant, Times times) {
    return instant == null ? null : times.at(instant);
  }
}
