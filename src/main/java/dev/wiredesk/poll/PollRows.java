package dev.wiredesk.poll;

import dev.wiredesk.fetch.Validators;
import dev.wiredesk.parse.Skips;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** A poll state as a row of its table. */
final class PollRows {

  private PollRows() {}

  static StatementSpec write(StatementSpec sql, PollState state) {
    Remembered remembered = state.remembered();
    return answers(sql, state)
        .param("asked", remembered.asked())
        .param("etag", remembered.validators().etag())
        .param("lastModified", remembered.validators().lastModified())
        .param("hash", remembered.hash())
        .param("ttl", seconds(remembered.wishes().ttl()))
        .param("fresh", seconds(remembered.wishes().fresh()))
        .param("skips", skips(remembered.wishes().skips()))
        .param("gap", seconds(remembered.rhythm().gap()))
        .param("latest", utc(remembered.rhythm().latest()))
        .param("distrusted", distrusted(remembered.trust()))
        .param("lastWhole", utc(remembered.trust().lastWhole()))
        .param("movedTo", text(remembered.move().to()))
        .param("movedSince", utc(remembered.move().since()))
        .param("adopted", remembered.move().adopted())
        .param("identity", remembered.move().identity());
  }

  private static StatementSpec answers(StatementSpec sql, PollState state) {
    return sql.param("feed", state.feed())
        .param("due", utc(state.due()))
        .param("rule", state.rule().name())
        .param("lastPoll", utc(state.lastPoll()))
        .param("lastNew", utc(state.lastNew()))
        .param("failures", state.failures())
        .param("failingSince", utc(state.failingSince()))
        .param("goneSince", utc(state.trouble().goneSince()))
        .param("outcome", state.outcome())
        .param("repairs", String.join("\n", state.repairs()))
        .param("advertised", String.join("\n", state.advertised()));
  }

  static PollState read(ResultSet row) throws SQLException {
    return new PollState(
        row.getString("feed"),
        row.getObject("due", OffsetDateTime.class).toInstant(),
        Rule.valueOf(row.getString("rule")),
        instant(row, "last_poll"),
        instant(row, "last_new"),
        remembered(row),
        new Trouble(
            row.getInt("failures"), instant(row, "failing_since"), instant(row, "gone_since")),
        row.getString("outcome"),
        row.getString("repairs").lines().toList(),
        row.getString("advertised").lines().toList());
  }

  private static Remembered remembered(ResultSet row) throws SQLException {
    String distrusted = row.getString("distrusted");
    String movedTo = row.getString("moved_to");
    return new Remembered(
        row.getString("asked"),
        new Validators(row.getString("etag"), row.getString("last_modified")),
        row.getString("hash"),
        new Wishes(duration(row, "fresh"), duration(row, "ttl"), skips(row.getString("skips"))),
        new Rhythm(duration(row, "gap"), instant(row, "latest")),
        new Trust(
            !distrusted.contains("etag"),
            !distrusted.contains("modified"),
            instant(row, "last_whole")),
        new Move(
            movedTo == null ? null : URI.create(movedTo),
            instant(row, "moved_since"),
            row.getBoolean("adopted"),
            row.getString("identity")));
  }

  private static String distrusted(Trust trust) {
    return (trust.etag() ? "" : "etag ") + (trust.lastModified() ? "" : "modified");
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

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable String text(@Nullable URI address) {
    return address == null ? null : address.toString();
  }
}
