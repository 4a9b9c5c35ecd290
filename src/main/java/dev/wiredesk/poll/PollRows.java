package dev.wiredesk.poll;

import dev.wiredesk.fetch.Validators;
import dev.wiredesk.parse.PushOffer;
import dev.wiredesk.parse.Skips;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A poll state as a row of its table. */
final class PollRows {

  private PollRows() {}

  /** All but the feed, which is the key. */
  static final List<String> COLUMNS =
      List.of(
          ("due rule last_poll last_new failures failing_since gone_since outcome repairs"
                  + " advertised asked etag last_modified hash ttl fresh skips gap latest"
                  + " distrusted last_whole moved_to moved_since home adopted identity hub topic")
              .split(" "));

  /** In the order of {@link #COLUMNS}, and the feed last. */
  static List<@Nullable Object> values(PollState state) {
    Remembered remembered = state.remembered();
    Move move = remembered.move();
    PushOffer push = remembered.push();
    return Arrays.asList(
        Times.utc(state.due()),
        state.rule().name(),
        Times.utcOrNull(state.lastPoll()),
        Times.utcOrNull(state.lastNew()),
        state.failures(),
        Times.utcOrNull(state.failingSince()),
        Times.utcOrNull(state.trouble().goneSince()),
        state.outcome(),
        String.join("\n", state.repairs()),
        String.join("\n", state.advertised()),
        remembered.asked(),
        remembered.validators().etag(),
        remembered.validators().lastModified(),
        remembered.hash(),
        seconds(remembered.wishes().ttl()),
        seconds(remembered.wishes().fresh()),
        skips(remembered.wishes().skips()),
        seconds(remembered.rhythm().gap()),
        Times.utcOrNull(remembered.rhythm().latest()),
        distrusted(remembered.trust()),
        Times.utcOrNull(remembered.trust().lastWhole()),
        text(move.to()),
        Times.utcOrNull(move.since()),
        text(move.home()),
        move.adopted(),
        move.identity(),
        push == null ? null : push.hub().toString(),
        push == null ? null : push.topic().toString(),
        state.feed());
  }

  static PollState read(ResultSet row) throws SQLException {
    return new PollState(
        row.getString("feed"),
        Times.instant(row, "due"),
        Rule.valueOf(row.getString("rule")),
        Times.instantOrNull(row, "last_poll"),
        Times.instantOrNull(row, "last_new"),
        remembered(row),
        new Trouble(
            row.getInt("failures"),
            Times.instantOrNull(row, "failing_since"),
            Times.instantOrNull(row, "gone_since")),
        row.getString("outcome"),
        row.getString("repairs").lines().toList(),
        row.getString("advertised").lines().toList());
  }

  private static Remembered remembered(ResultSet row) throws SQLException {
    return new Remembered(
        row.getString("asked"),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getString("hash"),
        new Wishes(duration(row, "fresh"), duration(row, "ttl"), skips(row.getString("skips"))),
        new Rhythm(duration(row, "gap"), Times.instantOrNull(row, "latest")),
        trust(row.getString("distrusted"), Times.instantOrNull(row, "last_whole")),
        new Move(
            uri(row, "moved_to"),
            Times.instantOrNull(row, "moved_since"),
            uri(row, "home"),
            row.getBoolean("adopted"),
            row.getString("identity")),
        push(row));
  }

  static @Nullable PushOffer push(ResultSet row) throws SQLException {
    String hub = row.getString("hub");
    return hub == null ? null : new PushOffer(URI.create(hub), URI.create(row.getString("topic")));
  }

  private static @Nullable URI uri(ResultSet row, String column) throws SQLException {
    String address = row.getString(column);
    return address == null ? null : URI.create(address);
  }

  /** "etag modified 20789": what lied, and on which day since 1970 it last did. */
  private static String distrusted(Trust trust) {
    Instant caught = trust.caught();
    return (trust.etag() ? "" : "etag ")
        + (trust.lastModified() ? "" : "modified ")
        + (caught == null ? "" : Duration.between(Instant.EPOCH, caught).toDays());
  }

  private static Trust trust(String distrusted, @Nullable Instant lastWhole) {
    String day = distrusted.replaceAll("\\D", "");
    return new Trust(
        !distrusted.contains("etag"),
        !distrusted.contains("modified"),
        lastWhole,
        day.isEmpty() ? null : Instant.EPOCH.plus(Duration.ofDays(Long.parseLong(day))));
  }

  /** "0 1 2 SATURDAY". */
  private static String skips(Skips skips) {
    return Stream.concat(
            skips.hours().stream().sorted().map(String::valueOf),
            skips.days().stream().sorted().map(DayOfWeek::name))
        .collect(Collectors.joining(" "));
  }

  private static Skips skips(String words) {
    if (words.isEmpty()) {
      return Skips.NONE;
    }
    Set<Integer> hours = new HashSet<>();
    Set<DayOfWeek> days = new HashSet<>();
    for (String word : words.split(" ", -1)) {
      if (Character.isDigit(word.charAt(0))) {
        hours.add(Integer.parseInt(word));
      } else {
        days.add(DayOfWeek.valueOf(word));
      }
    }
    return new Skips(hours, days);
  }

  private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
    Long seconds = row.getObject(column, Long.class);
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  private static @Nullable Long seconds(@Nullable Duration time) {
    return time == null ? null : time.toSeconds();
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }
}
