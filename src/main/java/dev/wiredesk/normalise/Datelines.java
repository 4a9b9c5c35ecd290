package dev.wiredesk.normalise;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dateline that opens a line of copy: "KYIV, Ukraine (AP) —", "PARIS, March 4 (Reuters)
 * -", "MOSCOW, March 4. /TASS/.", "(ANSA) - ROMA, 04 MAR -", "MADRID —", "Bremen. ".
 */
final class Datelines {

  /** No dateline is longer; regular expressions see no more of a line than this. */
  private static final int LONGEST = 140;

  /** "March 4th, 2026", "4. März 2026", "2026. március 4., szerda", "04/03/26". */
  private static final String DATE =
      "(?<date>\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?"
          + "|\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?(?: \\d{4})?"
          + "|\\d{4}\\. \\p{L}{3,12} \\d{1,2}\\.(?:, \\p{L}{4,10})?"
          + "|\\d{1,2}[./]\\d{1,2}[./]?(?:\\d{2,4})?)";

  private static final String PLACE = "(?<place>\\p{Lu}[\\p{L}\\p{M}.'’ /,-]{1,60}?)";

  /** "PARIS, March 4 (Reuters) -", "Berlin (dpa/lno) –", "Madrid, 4 mar (EFE).-". */
  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?:"
              + PLACE
              + ")?(?:[,.]? ?"
              + DATE
              + ")?[.,]?\\s*(?:\\((?<mark>[^()]{2,40})\\)|/(?<slashed>[^/]{2,20})/"
              + "|(?<bare>INTERFAX(?:\\.RU)?|Интерфакс|Укрінформ|Ukrinform)(?= [-–—]))"
              + "(?<end>\\s*[.:]?\\s*(?:[—–―]|-{1,2})\\s*|\\s*[.:]\\s+|\\s+)");

  /** "(ANSA) - ROMA, 04 MAR - ". */
  private static final Pattern MARK_FIRST =
      Pattern.compile(
          "^\\((?<mark>[^()]{2,30})\\)\\s*[—–-]{1,2}\\s*(?<place>\\p{Lu}[\\p{Lu} .'’/-]{2,30}), "
              + DATE
              + "\\s*[—–-]{1,2}\\s+");

  /** "CLEVELAND, Ohio –", "WASHINGTON —": nobody signs, so the place must be in capitals. */
  private static final Pattern UNSIGNED =
      Pattern.compile(
          "^(?<place>(?!(?:I|A)\\b)\\p{Lu}[\\p{Lu}.'’/ -]{2,40}(?:, \\p{Lu}[\\p{L}. ]{1,30})?)(?:[,.]? "
              + DATE
              + ")?"
              + "(?:\\s*[—–―]|\\s+-{1,2})\\s*(?=[\\p{L}\\d\"“‘«'$€£])");

  /** Words in capitals that open a line before a dash and name no place. */
  private static final Set<String> NO_PLACE = Rows.phrases("datelines.tsv", "NO_PLACE_IN_CAPITALS");

  /** "SAN JOSE DEL CABO", "RIO GRANDE DO SUL"; two places may be parted by a slash. */
  private static final int MOST_WORDS_OF_A_PLACE = 4;

  private static final List<String> BARE =
      List.of("INTERFAX", "Интерфакс", "Укрінформ", "Ukrinform");

  private Datelines() {}

  /**
   * What was found.
   *
   * @param dateline null where only an agency signs: "(Reuters) -"
   * @param end where the copy begins
   */
  record Found(@Nullable Dateline dateline, @Nullable Agency agency, int end) {}

  static @Nullable Found find(String line) {
    String start = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    Found signed = signed(start);
    if (signed != null) {
      return signed;
    }
    Found eastern = EasternDatelines.find(start);
    Found caseless = eastern == null ? CaselessDatelines.find(start) : eastern;
    Found unsigned = caseless == null ? unsigned(start) : caseless;
    return unsigned == null ? StoppedDatelines.find(start) : unsigned;
  }

  /** The line behind its dateline; the whole of it if it has none. */
  static String without(String line) {
    Found found = find(line);
    return found == null ? line : line.substring(found.end());
  }

  private static @Nullable Found signed(String start) {
    if (start.startsWith("(")) {
      Matcher first = MARK_FIRST.matcher(start);
      if (first.find()) {
        Agency agency = AgencySigns.exactly(first.group("mark"));
        return agency == null ? null : found(first, agency, start);
      }
    }
    Agency agency = agency(start);
    if (agency == null) {
      return null;
    }
    Matcher matcher = SIGNED.matcher(start);
    return matcher.find() && isWellFormed(matcher) ? found(matcher, agency, start) : null;
  }

  /** The agency that the first mark of a line names: only then it is worth a closer look. */
  private static @Nullable Agency agency(String start) {
    Agency bracketed = between(start, '(', ')');
    Agency slashed = bracketed == null ? between(start, '/', '/') : bracketed;
    return slashed == null ? bare(start) : slashed;
  }

  private static @Nullable Agency between(String start, char opening, char closing) {
    int open = start.indexOf(opening);
    int close = open < 0 ? -1 : start.indexOf(closing, open + 1);
    // "WASHINGTON/BRUSSELS, March 4 /TASS/": the first slash may part two places.
    boolean places = close > 0 && opening == '/' && start.indexOf('/', close + 1) > 0;
    Agency first = close < 0 ? null : AgencySigns.exactly(start.substring(open + 1, close));
    return first == null && places ? between(start.substring(close), opening, closing) : first;
  }

  private static @Nullable Agency bare(String start) {
    for (String name : BARE) {
      int at = start.indexOf(name);
      if (at >= 0) {
        return AgencySigns.exactly(name);
      }
    }
    return null;
  }

  /**
   * Without a dash after it "(AP)" may explain a name in prose: a place in capitals or a date
   * tells.
   */
  private static boolean isWellFormed(Matcher matcher) {
    String place = matcher.group("place");
    boolean dash = matcher.group("end").matches("(?s).*[—–―-].*");
    if (place == null) {
      return dash || matcher.group("date") != null;
    }
    boolean isShort = place.split("\\s+").length <= 7;
    return isShort && (dash || matcher.group("date") != null || isCapitals(place));
  }

  private static boolean isCapitals(String place) {
    String city = place.split(",", 2)[0];
    return city.length() > 2 && city.codePoints().noneMatch(Character::isLowerCase);
  }

  private static Found found(Matcher matcher, Agency agency, String line) {
    String place = matcher.group("place");
    Dateline dateline =
        place == null
            ? null
            : new Dateline(withFullStop(trim(place), matcher, line), date(matcher), agency);
    return new Found(dateline, agency, matcher.end());
  }

  private static @Nullable Found unsigned(String start) {
    if (!opensInCapitals(start)) {
      return null;
    }
    Matcher matcher = UNSIGNED.matcher(start);
    if (!matcher.find() || !isAPlace(matcher.group("place").strip())) {
      return null;
    }
    Dateline dateline = new Dateline(trim(matcher.group("place")), date(matcher), null);
    return new Found(dateline, null, matcher.end());
  }

  /** "LE POINT SUR LA SITUATION" says more than places are called. */
  private static boolean isAPlace(String place) {
    return !NO_PLACE.contains(place)
        && place.split(",", 2)[0].split("[ /]+", -1).length <= MOST_WORDS_OF_A_PLACE;
  }

  /** "The" tells at its second letter that no place in capitals opens the line. */
  private static boolean opensInCapitals(String start) {
    return start.length() > 3
        && Character.isUpperCase(start.charAt(0))
        && !Character.isLowerCase(start.charAt(1))
        && !Character.isLowerCase(start.charAt(2));
  }

  /** The full stop belongs to an abbreviated place ("Mich. (AP)"), not to one before a date. */
  private static String withFullStop(String place, Matcher matcher, String line) {
    boolean stop = line.startsWith(".", matcher.end("place"));
    return stop && matcher.group("date") == null ? place + "." : place;
  }

  /** The full stop of a whole month's name ends the date, that of a short one belongs to it. */
  private static @Nullable String date(Matcher matcher) {
    String date = matcher.group("date");
    return date == null ? null : date.replaceFirst("(?<=\\p{L}{5})\\.$", "");
  }

  private static String trim(String place) {
    return place.replaceFirst("[,\\s]+$", "");
  }
}
