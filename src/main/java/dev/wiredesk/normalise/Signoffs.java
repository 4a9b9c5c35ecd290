package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that sign copy off: an agency or an outlet ("(Reuters)"), initials ("(bud/sit)"), or the
 * word that it is over ("（完）"). Every rule speaks of a whole line.
 */
final class Signoffs {

  private static final int LONGEST = 60;

  private static final String BRACKETS = "[](){}（）【】〔〕<>＜＞-–—*/／▶ ";

  /** "（山田太郎）", "【取材・文＝山田太郎】", "（港口日报 王伟）": no more than a signature stands so. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "[（(【［][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー・=＝/／:：、 　]{1,16}[）)】］]");

  /** "(bud/sit)", "م.م/ س.ن". */
  private static final Pattern INITIALS =
      Pattern.compile(
          "\\(\\p{L}{2,4}(?:[/-]\\p{L}{2,4}){0,3}\\)|\\p{Lo}\\.\\p{Lo}\\.?(?: ?/ ?\\p{Lo}\\.\\p{Lo}\\.?){1,2}");

  /** "Nguyễn Văn An (Theo Reuters)", "(Theo TTXVN)", "via AFP". */
  private static final Pattern ACCORDING =
      Pattern.compile(
          "(?:[^()]{2,40} )?\\(?(?:[Tt]heo|[Vv]ia|[Nn]ach|[Dd]’après|[Ss]umber|[Ww]g) (?<agency>[\\p{L}/ ]{2,30})\\)?");

  private Signoffs() {}

  /** The agency that the line names and nothing else, be it in brackets; null if none. */
  static @Nullable Agency agency(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    Agency agency = AgencySigns.exactly(bare(line));
    return agency == null ? AgencySigns.exactly(according(line)) : agency;
  }

  /** Whether the line ends copy: a signature, an agency, "(끝)". */
  static boolean isFoot(String line) {
    return line.length() <= LONGEST
        && !line.isEmpty()
        && (agency(line) != null
            || DatelineWords.HOUSES.contains(bare(line))
            || DatelineWords.HOUSES.contains(according(line))
            || isEnd(line)
            || INITIALS.matcher(line).matches()
            || BRACKETED.matcher(line).matches());
  }

  /** "انتهای پیام/۱۲۳", "（完）": the words, marks and numbers. */
  static boolean isEnd(String line) {
    int end = line.length() > LONGEST ? -1 : Cue.END.end(line);
    return end >= 0 && Cue.isTail(line.replaceAll("[\\p{Nd}/／\\\\_]", " "), end);
  }

  private static String according(String line) {
    Matcher according = ACCORDING.matcher(line);
    return according.matches() ? according.group("agency") : "";
  }

  private static String bare(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && BRACKETS.indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && BRACKETS.indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return line.substring(from, to);
  }
}
