package dev.wiredesk.dedupe;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the words of an article that say when: days of the week, dates, times of day. */
final class Moments {

  /** What a word says of the time. */
  enum Kind {
    WEEKDAY,
    DATE,
    CLOCK
  }

  private static final int DIGITS = 2;

  /** Days that stand nearer to each other than that are a row of days. */
  private static final int NEXT_IN_ROW = 2;

  private static final Set<Long> BEHIND_A_TIME =
      Set.of(
          Spelling.hash("gmt"),
          Spelling.hash("utc"),
          Spelling.hash("uhr"),
          Spelling.hash("a.m"),
          Spelling.hash("p.m"),
          Spelling.hash("am"),
          Spelling.hash("pm"));

  private Moments() {}

  /** What the word there says of the time, if anything. */
  static Optional<Kind> at(Words words, int position) {
    if (Weekdays.isDay(words.at(position))) {
      return isInRow(words, position) ? Optional.empty() : Optional.of(Kind.WEEKDAY);
    }
    if (!words.isNumber(position)) {
      return Optional.empty();
    }
    return isDate(words, position)
        ? Optional.of(Kind.DATE)
        : isClock(words, position) ? Optional.of(Kind.CLOCK) : Optional.empty();
  }

  /** "From Monday to Friday" is so every week. */
  private static boolean isInRow(Words words, int position) {
    int from = Math.max(0, position - NEXT_IN_ROW);
    int to = Math.min(words.count() - 1, position + NEXT_IN_ROW);
    return IntStream.rangeClosed(from, to)
        .anyMatch(i -> Weekdays.differ(words.at(i), words.at(position)));
  }

  /** Whether both have a day there, and not the same one. */
  static boolean areOtherDays(Words one, Words other, int position) {
    boolean months = isMonth(one, position) && isMonth(other, position);
    boolean dates = isDate(one, position) && isDate(other, position);
    return (one.at(position) != other.at(position) && (months || dates))
        || Weekdays.differ(one.at(position), other.at(position));
  }

  /** "3 March", "March 3", "3 de marzo", "3日". */
  private static boolean isDate(Words words, int position) {
    int end = end(words, position);
    return end - words.start(position) <= DIGITS
        && (isMonth(words, position - 1)
            || isMonth(words, position + 1)
            || (isMonth(words, position + 2) && words.written(position + 1).length() == DIGITS)
            || "日号號일".indexOf(charAt(words, end)) >= 0);
  }

  private static boolean isMonth(Words words, int position) {
    return position >= 0 && position < words.count() && Weekdays.isMonth(words, position);
  }

  /** "15:30", "15h30", "3 a.m.", "1530 GMT", "15時"; "15点" may be a price. */
  private static boolean isClock(Words words, int position) {
    int start = words.start(position);
    int end = end(words, position);
    return (position + 1 < words.count() && BEHIND_A_TIME.contains(words.at(position + 1)))
        || (end - start <= DIGITS && "h時时시".indexOf(charAt(words, end)) >= 0)
        || (charAt(words, end) == ':' && isPair(words, end + 1))
        || (charAt(words, start - 1) == ':'
            && Character.isDigit(charAt(words, start - 2))
            && isPair(words, start));
  }

  private static boolean isPair(Words words, int at) {
    return Character.isDigit(charAt(words, at))
        && Character.isDigit(charAt(words, at + 1))
        && !Character.isDigit(charAt(words, at + 2));
  }

  /** Where the figures end. */
  private static int end(Words words, int position) {
    int end = words.start(position);
    while (Character.isDigit(charAt(words, end))) {
      end++;
    }
    return end;
  }

  private static char charAt(Words words, int at) {
    return at >= 0 && at < words.text().length() ? words.text().charAt(at) : ' ';
  }
}
