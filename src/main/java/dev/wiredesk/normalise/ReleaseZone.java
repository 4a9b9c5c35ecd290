package dev.wiredesk.normalise;

import dev.wiredesk.parse.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The zone of the clock that an embargo goes by. */
final class ReleaseZone {

  /** Right behind the time: elsewhere "EST" and "IST" are words. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<=(?:\\d|(?i:m\\.?|hrs?|hours|h|uhr|noon|midnight))[\\s,(]{0,3})(?<zone>[ECMP]T|Z|"
              + WrittenDates.ZONE
              + ")(?![\\p{L}\\d.-])");

  /** What these stand for depends on the season. */
  private static final Map<String, String> MOVING =
      Map.of(
          "ET", "America/New_York",
          "CT", "America/Chicago",
          "MT", "America/Denver",
          "PT", "America/Los_Angeles",
          "МСК", "Europe/Moscow");

  private record Sign(ZoneId zone, List<String> words) {}

  /** The first that is found counts. */
  private static final List<Sign> SIGNS =
      Rows.of("embargo-zones.tsv").stream()
          .map(row -> new Sign(ZoneId.of(row.get(0)), List.of(row.get(1).split(","))))
          .toList();

  private ReleaseZone() {}

  /** UTC if the line names none. */
  static ZoneId of(String line) {
    Matcher matcher = SHORT.matcher(line);
    ZoneId named = matcher.find() ? named(matcher.group("zone")) : null;
    return named == null ? told(line.toLowerCase(Locale.ROOT)) : named;
  }

  private static ZoneId told(String line) {
    return SIGNS.stream()
        .filter(sign -> sign.words().stream().anyMatch(line::contains))
        .map(Sign::zone)
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  /** "EST" is the same all the year round: whoever writes it in summer waits an hour too long. */
  private static @Nullable ZoneId named(String zone) {
    if (MOVING.containsKey(zone)) {
      return ZoneId.of(MOVING.get(zone));
    }
    Instant noon = Instant.parse("2000-01-01T12:00:00Z");
    Moment there = Moment.read("2000-01-01 12:00 " + zone);
    return there == null
        ? null
        : ZoneOffset.ofTotalSeconds((int) Duration.between(there.instant(), noon).toSeconds());
  }
}
