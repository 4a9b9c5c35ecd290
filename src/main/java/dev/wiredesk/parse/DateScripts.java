package dev.wiredesk.parse;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of other scripts, written as western ones: digits, "2025年3月4日 下午1時30分", "tháng 3". */
final class DateScripts {

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "[(（][\\p{IsHan}\\p{IsHangul}]{1,3}[)）]|(?:星期|周|週)[一二三四五六日天]"
              + "|[月火水木金土日]曜日|[월화수목금토일]요일");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[年년.]\\s*(\\d{1,2})\\s*[月월.]\\s*(\\d{1,2})\\s*[日일.]?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})\\s*[時时点點시]\\s*(\\d{1,2})\\s*[分분](?:\\s*(\\d{1,2})\\s*[秒초])?");
  private static final Pattern HALF =
      Pattern.compile("(오전|오후|上午|下午|午前|午後)\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)");
  private static final Pattern NUMBERED_MONTH =
      Pattern.compile("(?<!\\d)(\\d{1,2})월|[Tt]háng (\\d{1,2})(?!\\d)");

  /** Months of the Levant that are two words. */
  private static final Pattern TWO_WORDS = Pattern.compile("(كانون|تشرين) (الأول|الثاني)");

  private static final Pattern SPACED_HALF = Pattern.compile("\\b([AaPp])\\. ?[Mm](?:\\.|\\b)");

  private DateScripts() {}

  /** Text that is western already comes back as it is. */
  static String western(String text) {
    String halved = SPACED_HALF.matcher(text).replaceAll("$1m");
    if (halved.chars().allMatch(c -> c < 0x80)) {
      return DAY.matcher(halved).replaceFirst("$1-$2-$3 ").strip();
    }
    String plain = WEEKDAY.matcher(digits(halved)).replaceAll(" ");
    String day = DAY.matcher(plain).replaceFirst("$1-$2-$3 ");
    String time = TIME.matcher(day).replaceFirst(DateScripts::time);
    String month = NUMBERED_MONTH.matcher(time).replaceFirst(DateScripts::month);
    String joined = TWO_WORDS.matcher(month).replaceFirst("$1$2");
    return half(joined).replaceAll("\\s+", " ").strip();
  }

  private static String digits(String text) {
    return text.codePoints()
        .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String time(MatchResult m) {
    int second = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
    return "%s:%02d:%02d".formatted(m.group(1), Integer.parseInt(m.group(2)), second);
  }

  private static String month(MatchResult m) {
    int number = Integer.parseInt(m.group(1) != null ? m.group(1) : m.group(2));
    return " " + Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ";
  }

  private static String half(String text) {
    Matcher half = HALF.matcher(text);
    return half.find()
        ? half.replaceFirst(half.group(1).matches("오후|下午|午後") ? "$2 PM" : "$2 AM")
        : text;
  }
}
