package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines in which reporters sign with their profession instead of a word such as "By":
 * "홍길동 기자", "本报记者 王伟". Every rule speaks of a whole line.
 */
final class Reporters {

  private static final int LONGEST = 60;

  private static final String MAIL = "(?:\\s*[=(<]?\\s*[\\w.+-]{1,40}@[\\w.-]{3,60}[)>]?)?";

  /** City, outlet, names, rank, profession, mail: "[부산=항구일보 홍길동 기자 hong@harbour.example]". */
  private static final Pattern KOREAN =
      Pattern.compile(
          "[\\[(<【/▶\\s]*(?:기자명\\s*)?(?:[\\p{IsHangul}A-Za-z0-9]{2,10}[=/|ㅣ ]\\s*){0,2}"
              + "(?<names>\\p{IsHangul}{2,4}(?:[,·\\s]{1,2}\\p{IsHangul}{2,4}){0,3}?)\\s?"
              + "(?:(?:인턴|선임|수습|전문|객원)\\s?)?(?:기자|특파원|통신원|논설위원)"
              + MAIL
              + "[\\])>】\\s]*");

  /** Outlet, profession, names, what they did: "本报记者 王伟 摄", "（记者王伟 实习生李明）", "記者王小明／台北報導". */
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?<open>[（(【\\[〔])?(?:\\p{IsHan}{2,10}?)??(?:记者|記者|通讯员|攝影師|摄影师)(?<parted>[\\s:：/／]{1,2})?"
              + "(?<names>\\p{IsHan}{2,4}(?:[\\s、，,]+(?:实习生|實習生|通讯员|记者|記者)?\\s?\\p{IsHan}{2,4}){0,5}?)"
              + "(?<did>\\s*(?:[／/]\\s?\\p{IsHan}{2,6}|摄影?|攝影?|文/图|(?:综合|綜合)?(?:报道|報導)))?[）)】\\]〕]?");

  private Reporters() {}

  /** Who signs the line, null if nobody does. */
  static Bylines.@Nullable Byline read(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    return line.contains("기자") || line.contains("특파원") || line.contains("통신원")
        ? korean(line)
        : chinese(line);
  }

  private static Bylines.@Nullable Byline korean(String line) {
    Matcher signed = KOREAN.matcher(line);
    return signed.matches() ? Bylines.named(signed.group("names")) : null;
  }

  /** "记者调查发现" is prose: a bracket, a blank or what they did tells names from it. */
  private static Bylines.@Nullable Byline chinese(String line) {
    Matcher signed = CHINESE.matcher(mayNameProfession(line) ? line : "");
    return signed.matches()
            && (signed.group("open") != null
                || signed.group("parted") != null
                || signed.group("did") != null)
        ? Bylines.named(signed.group("names"))
        : null;
  }

  /** Whether one of the signs is there that the professions end with. */
  private static boolean mayNameProfession(String line) {
    return line.contains("者")
        || line.contains("师")
        || line.contains("師")
        || line.contains("員")
        || line.contains("员");
  }
}
