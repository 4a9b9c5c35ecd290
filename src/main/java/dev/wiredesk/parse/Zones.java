package dev.wiredesk.parse;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The zone at the end of a date. */
final class Zones {

  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC|UT|Z)?([+-])(\\d{1,2})(?::?(\\d{2}))?");

  /** Hours from UTC; the ambiguous ones (IST, CST in Asia) as RFC 822 or most feeds mean them. */
  private static final Map<String, Double> HOURS =
      Map.ofEntries(
          Map.entry("EST", -5.0),
          Map.entry("EDT", -4.0),
          Map.entry("CST", -6.0),
          Map.entry("CDT", -5.0),
          Map.entry("MST", -7.0),
          Map.entry("MDT", -6.0),
          Map.entry("PST", -8.0),
          Map.entry("PDT", -7.0),
          Map.entry("AKST", -9.0),
          Map.entry("AKDT", -8.0),
          Map.entry("HST", -10.0),
          Map.entry("AST", -4.0),
          Map.entry("ADT", -3.0),
          Map.entry("NST", -3.5),
          Map.entry("NDT", -2.5),
          Map.entry("BRT", -3.0),
          Map.entry("ART", -3.0),
          Map.entry("WET", 0.0),
          Map.entry("WEST", 1.0),
          Map.entry("BST", 1.0),
          Map.entry("CET", 1.0),
          Map.entry("MEZ", 1.0),
          Map.entry("MET", 1.0),
          Map.entry("CEST", 2.0),
          Map.entry("MESZ", 2.0),
          Map.entry("MEST", 2.0),
          Map.entry("EET", 2.0),
          Map.entry("EEST", 3.0),
          Map.entry("SAST", 2.0),
          Map.entry("CAT", 2.0),
          Map.entry("WAT", 1.0),
          Map.entry("EAT", 3.0),
          Map.entry("MSK", 3.0),
          Map.entry("МСК", 3.0),
          Map.entry("MSD", 4.0),
          Map.entry("GST", 4.0),
          Map.entry("PKT", 5.0),
          Map.entry("IST", 5.5),
          Map.entry("NPT", 5.75),
          Map.entry("ICT", 7.0),
          Map.entry("WIB", 7.0),
          Map.entry("SGT", 8.0),
          Map.entry("HKT", 8.0),
          Map.entry("PHT", 8.0),
          Map.entry("AWST", 8.0),
          Map.entry("JST", 9.0),
          Map.entry("KST", 9.0),
          Map.entry("ACST", 9.5),
          Map.entry("ACDT", 10.5),
          Map.entry("AEST", 10.0),
          Map.entry("AEDT", 11.0),
          Map.entry("NZST", 12.0),
          Map.entry("NZDT", 13.0));

  /** What these stand for depends on the season. */
  private static final Map<String, ZoneId> MOVING =
      Map.of(
          "ET", ZoneId.of("America/New_York"),
          "CT", ZoneId.of("America/Chicago"),
          "MT", ZoneId.of("America/Denver"),
          "PT", ZoneId.of("America/Los_Angeles"));

  private static final Pattern REGION =
      Pattern.compile(
          "(.*?\\d.*?)(Z|[+-]\\d{2}:?\\d{2})? ?\\[?([A-Z]\\w{2,}/\\w{2,}(?:/\\w+)?)\\]?");

  private static final Pattern AMERICAN =
      Pattern.compile("\\b([ECMP])\\w+ (?:([SD])\\w+ )?Time\\b");

  private Zones() {}

  /**
   * Reads a date whose zone may be a region ("Europe/Paris") or the long name of an American one.
   */
  static @Nullable Moment local(String text, Function<String, @Nullable Moment> reader) {
    if (text.indexOf('/') < 0) { // most dates: spares them a long look
      return reader.apply(spelt(text));
    }
    Matcher region = REGION.matcher(text);
    if (!region.matches()) {
      return reader.apply(spelt(text));
    }
    Moment read = reader.apply(region.replaceFirst("$1$2").strip());
    return read == null || read.dateOnly() || region.group(2) != null
        ? read
        : Moment.at(
            LocalDateTime.ofInstant(read.instant(), ZoneOffset.UTC)
                .atZone(region(region.group(3)))
                .toInstant());
  }

  private static String spelt(String text) {
    return text.contains("Time") ? AMERICAN.matcher(text).replaceFirst(m -> american(m)) : text;
  }

  private static String american(MatchResult m) {
    return m.group(1) + (m.group(2) == null ? "" : m.group(2)) + "T";
  }

  private static ZoneId region(String name) {
    return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
  }

  /**
   * An offset, or a region where the season decides it. RFC 5322 §4.3: a zone whose meaning is
   * unknown counts as UTC; so does an offset beyond the earth (−12 to +14 hours).
   */
  static ZoneId zone(String written) {
    String name = written.strip().toUpperCase(Locale.ROOT).replace('\u2212', '-');
    Matcher matcher = OFFSET.matcher(name);
    return matcher.matches() ? offset(matcher) : named(name);
  }

  private static ZoneId named(String name) {
    ZoneId moving = MOVING.get(name);
    return moving != null
        ? moving
        : ZoneOffset.ofTotalSeconds((int) (HOURS.getOrDefault(name, 0.0) * 3600));
  }

  private static ZoneOffset offset(Matcher matcher) {
    int minutes =
        Integer.parseInt(matcher.group(2)) * 60
            + (matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)));
    int signed = matcher.group(1).equals("-") ? -minutes : minutes;
    return signed < -12 * 60 || signed > 14 * 60
        ? ZoneOffset.UTC
        : ZoneOffset.ofTotalSeconds(signed * 60);
  }

  static boolean isKnown(String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return HOURS.containsKey(name) || MOVING.containsKey(name) || name.matches("GMT|UTC|UT|Z");
  }
}
