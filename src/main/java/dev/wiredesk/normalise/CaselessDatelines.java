package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds datelines in scripts that part their words and have no capitals: Arabic, Hebrew, Indic,
 * Thai. Nothing but its neighbours tells a place from prose there: an agency that signs, or, where
 * nobody does, a dash behind a city that datelines often name.
 */
final class CaselessDatelines {

  /** So much of a line must follow a place that nobody signs. */
  private static final int LEAST_COPY = 40;

  /** A second dash so near makes an aside of what stands between the two. */
  private static final int ASIDE = 70;

  /** A letter without case; a joiner stands within Persian words. */
  private static final String LETTER =
      "[\\p{Lo}\\p{M}\\u200c&&[^\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]]";

  private static final String WORD = LETTER + "{1,20}+(?:['’\"״׳]" + LETTER + "{1,10}+)?";

  private static final String PLACE =
      "(?<place>"
          + WORD
          + "(?:[ ־]"
          + WORD
          + "){0,3}?(?:(?:[,،] ?| ?/ ?)"
          + WORD
          + "(?: "
          + WORD
          + ")??)??)";

  /** "4 مارس آذار 2026", "1-12-2026", "एक दिसंबर": small numbers may be words. */
  private static final String DATE =
      "(?:[,،]? ?(?:في )?(?:- ?)?(?<date>\\p{Nd}{1,2} ?[./-] ?\\p{Nd}{1,2}(?: ?[./-] ?\\p{Nd}{2,4})?"
          + "|(?:\\p{Nd}{1,2}|أول|एक|दो|तीन|चार|पांच|छह|सात|आठ|नौ)\\.? "
          + WORD
          + "(?:\\."
          + WORD
          + ")?\\.?(?: ?/? ?"
          + WORD
          + "){0,2}?(?: \\p{Nd}{4})?(?: [مهـ]{1,2})?))?";

  private static final String DASH = "[-–—―ـ]";

  private static final String SIGNATURES = DatelineWords.signatures();

  /** "القاهرة 4 مارس (رويترز) -", "غزة - وكالات:", "أبوظبي في 4 مارس / وام /". */
  private static final Pattern SIGNED =
      Pattern.compile(
          "^"
              + PLACE
              + DATE
              + "(?: ?[-–—―ـ:])? ?(?:\\((?<mark>[^()]{2,40})\\)|/ ?(?<slashed>[^/]{2,25}?) ?/"
              + "|(?:/ ?)?(?<=[-–—―ـ/] ?|\\p{Nd} )«?(?<bare>"
              + SIGNATURES
              + ")»?(?=[\\s:.,،/–—-]|$)|(?<=[-–—―ـ] ?|: ?)«(?<quoted>[^«»]{2,30})»(?=\\s?[:–—-]))"
              + "(?<end>\\s*[.:।۔]?\\s*"
              + DASH
              + "{1,2}\\s*|\\s*[.:।۔،]\\s*|\\s+|$)");

  /** "بيروت - ": a city, a blank, a dash, a blank. */
  private static final Pattern UNSIGNED =
      Pattern.compile(
          "^(?<place>"
              + DatelineWords.alternation(DatelineWords.CITIES)
              + ")"
              + DATE
              + "(?:\\s+[-–—ـ]{1,2}\\s+|(?<colon>\\s*:\\s+))(?=[\\p{L}\\p{Nd}«\"“'])");

  /** Two cities are a journey or a match. */
  private static final Pattern CITY =
      Pattern.compile(
          "(?:" + DatelineWords.alternation(DatelineWords.CITIES) + ")(?!" + LETTER + ")");

  /** Urdu and Hindi put a colon behind the place; elsewhere it follows who speaks. */
  private static final Pattern COLONISTS = Pattern.compile("[\\p{IsDevanagari}ٹڈڑںےہ]");

  private CaselessDatelines() {}

  static Datelines.@Nullable Found find(String start) {
    if (start.isEmpty() || !isCaseless(start.charAt(0))) {
      return null;
    }
    Matcher signed = SIGNED.matcher(start);
    if (signed.find() && isWellFormed(signed)) {
      return found(signed, AgencySigns.exactly(mark(signed)));
    }
    Matcher unsigned = UNSIGNED.matcher(start);
    return unsigned.find() && isBeforeCopy(unsigned, start) ? found(unsigned, null) : null;
  }

  private static boolean isCaseless(char c) {
    return c > 0x58f && Character.getType(c) == Character.OTHER_LETTER && !Letters.isUnparted(c);
  }

  private static boolean isWellFormed(Matcher matcher) {
    String place = matcher.group("place");
    return !DatelineWords.isNoPlace(place)
        && (isParted(matcher) || matcher.group("date") != null || isHyphenated(matcher))
        && (DatelineWords.isSignature(mark(matcher)) || isCitysPaper(matcher, place));
  }

  /** "(رويترز)" may explain a name in prose: what stands behind it, or a date, tells. */
  private static boolean isParted(Matcher matcher) {
    boolean alone = matcher.end() == matcher.regionEnd() && matcher.group("bare") != null;
    return alone || !matcher.group("end").isBlank();
  }

  /** "دمشق-سانا": no prose joins two words so. */
  private static boolean isHyphenated(Matcher matcher) {
    int bare = matcher.start("bare");
    return bare > 0 && bare == matcher.end("place") + 1;
  }

  /** "بيروت - «الميناء»:" is a paper and its correspondent's city; "قال: «نعم» -" is neither. */
  private static boolean isCitysPaper(Matcher matcher, String place) {
    return matcher.group("quoted") != null && DatelineWords.CITIES.contains(place);
  }

  private static String mark(Matcher matcher) {
    for (String group : new String[] {"mark", "slashed", "bare"}) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return matcher.group("quoted");
  }

  private static boolean isBeforeCopy(Matcher matcher, String start) {
    String copy = start.substring(matcher.end());
    int dash = copy.replaceAll("[–—ـ]", "-").indexOf(" - ");
    boolean spoken = matcher.group("colon") != null && !COLONISTS.matcher(start).find();
    return copy.length() >= LEAST_COPY
        && (dash < 0 || dash > ASIDE)
        && !spoken
        && !CITY.matcher(copy).lookingAt();
  }

  private static Datelines.Found found(Matcher matcher, @Nullable Agency agency) {
    Dateline dateline = new Dateline(matcher.group("place"), matcher.group("date"), agency);
    return new Datelines.Found(dateline, agency, matcher.end());
  }
}
