package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines that sign copy without a word such as "By" before them: "홍길동 기자", "（完）", "(Reuters)",
 * "(bud/sit)". Every rule speaks of a whole line.
 */
final class Signoffs {

  private static final int LONGEST = 60;

  private static final String BRACKETS = "[](){}（）【】〔〕<>＜＞-–—*/／▶ ";

  private static final String MAIL = "(?:\\s*[=(<]?\\s*[\\w.+-]{1,40}@[\\w.-]{3,60}[)>]?)?";

  /** "[부산=항구일보 홍길동 기자 hong@harbour.example]". */
  private static final Pattern KOREAN =
      Pattern.compile(
          "[\\[(<【/▶\\s]*(?:기자명\\s*)?(?:[\\p{IsHangul}A-Za-z0-9]{2,10}[=/|ㅣ ]\\s*){0,2}"
              + "(?<names>\\p{IsHangul}{2,4}(?:[,·\\s]{1,2}\\p{IsHangul}{2,4}){0,3}?)\\s?"
              + "(?:(?:인턴|선임|수습|전문|객원)\\s?)?(?:기자|특파원|통신원|논설위원)"
              + MAIL
              + "[\\])>】\\s]*");

  /** "本报记者 王伟 摄", "（记者王伟 实习生李明）", "記者王小明／台北報導"; "记者调查发现" is none. */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<open>[（(【\\[〔])?(?:\\p{IsHan}{2,10}?)??(?:记者|記者|通讯员|攝影師|摄影师)(?<parted>[\\s:：/／]{1,2})?"
              + "(?<names>\\p{IsHan}{2,4}(?:[\\s、，,]+(?:实习生|實習生|通讯员|记者|記者)?\\s?\\p{IsHan}{2,4}){0,5}?)"
              + "(?<did>\\s*(?:[／/]\\s?\\p{IsHan}{2,6}|摄影?|攝影?|文/图|(?:综合|綜合)?(?:报道|報導)))?[）)】\\]〕]?");

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

  /** A reporter who signs with a profession, null if nobody does. */
  static Bylines.@Nullable Byline reporter(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    if (line.contains("기자") || line.contains("특파원") || line.contains("통신원")) {
      Matcher korean = KOREAN.matcher(line);
      return korean.matches() ? Bylines.named(korean.group("names")) : null;
    }
    boolean may = line.contains("者") || line.contains("师") || line.contains("員");
    Matcher chinese = CHINESE.matcher(may || line.contains("员") ? line : "");
    boolean signs =
        chinese.matches()
            && (chinese.group("open") != null
                || chinese.group("parted") != null
                || chinese.group("did") != null);
    return signs ? Bylines.named(chinese.group("names")) : null;
  }

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
    return end >= 0 && Furniture.isTail(line.replaceAll("[\\p{Nd}/／\\\\_]", " "), end);
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
