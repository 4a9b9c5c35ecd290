package dev.wiredesk.normalise;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds datelines in scripts that do not part their words: "新华社北京3月4日电", "【ワシントン共同】", "(서울=연합뉴스)
 * 홍길동 기자 = ". Their brackets and set words give them away.
 */
final class EasternDatelines {

  private static final String SIGNATURES = DatelineWords.signatures();

  private static final String NUMBER = "[\\d０-９]{1,2}";
  private static final String DAY = "(?<date>(?:" + NUMBER + "月)?" + NUMBER + "日)";

  /** The reporter, in brackets behind the dateline. */
  private static final String REPORTER = "(?:\\s*[（(][^（()）]{2,40}[）)])?[）)]?\\s*";

  /** A dateline, and how it is told: no group of a pattern is missing. */
  private static final List<Pattern> PATTERNS =
      List.of(
          // （中央社記者王小明台北4日電）
          Pattern.compile(
              "^[（(](?<mark>中央社)(?:記者\\p{IsHan}{3})?(?<place>\\p{IsHan}{2,4})"
                  + DAY
                  + "(?:綜合)?(?:外電|專電|電)(?:報導)?[）)]\\s*"),
          // 新华社北京3月4日电（记者王伟）
          Pattern.compile(
              "^[（(]?[据據]?(?<mark>"
                  + SIGNATURES
                  + ")(?<place>\\p{IsHan}{2,10}?)?"
                  + DAY
                  + "[电電讯訊]"
                  + REPORTER),
          // 东京共同社3月4日电
          Pattern.compile(
              "^[（(]?(?<place>\\p{IsHan}{2,8}?)(?<mark>"
                  + SIGNATURES
                  + ")"
                  + DAY
                  + "[电電]"
                  + REPORTER),
          // 〔記者王小明／台北報導〕
          Pattern.compile(
              "^[〔［\\[（(【](?<mark>記者|记者)\\p{IsHan}{2,4}(?:[、,，]\\p{IsHan}{2,4}){0,3}[／/](?<place>\\p{IsHan}{2,8}?)(?<date>(?!))?"
                  + "(?:[綜综]合)?(?:報導|报道|專訪)[〕］\\]）)】]\\s*"),
          // 【港口时报2026年3月4日讯】
          Pattern.compile(
              "^【(?<mark>\\p{IsHan}{2,6})(?<place>(?!))?(?<date>\\d{4}年\\d{1,2}月\\d{1,2}日)[讯訊]】\\s*"),
          // 【ワシントン共同】, 【3月4日 AFP】, 【ソウル聯合ニュース】
          Pattern.compile(
              "^【(?<place>[^】＝=\\d０-９]{1,14}?)?"
                  + DAY
                  + "?[\\s　]*[＝=]?(?<mark>AFP=時事|"
                  + SIGNATURES
                  + ")】\\s*"),
          // 【カイロ＝山田太郎】
          Pattern.compile(
              "^【(?<place>[\\p{IsHan}\\p{IsKatakana}ー・]{2,12})(?<mark>[＝=])[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,8}(?<date>(?!))?】\\s*"),
          // ［ワシントン　４日　ロイター］ -
          Pattern.compile(
              "^[\\[［](?<place>[^\\[\\]［］\\d０-９]{1,24}?)[\\s　]+"
                  + DAY
                  + "[\\s　]+(?<mark>"
                  + SIGNATURES
                  + ")[\\]］]\\s*(?:[-－–—―]\\s*)?"),
          // (서울=연합뉴스) 홍길동 기자 =, (뉴욕 로이터=연합뉴스)
          Pattern.compile(
              "^[（(\\[【](?<place>[\\p{IsHangul}·]{2,10}(?: [\\p{IsHangul}·]{1,8})??)(?: (?:"
                  + SIGNATURES
                  + "))?[=＝](?<mark>"
                  + SIGNATURES
                  + ")[）)\\]】](?<date>(?!))?\\s*(?:[\\p{IsHangul}·,\\s]{2,40}[=＝]\\s*)?"));

  private static final String OPENING = "（(〔［[【";

  private EasternDatelines() {}

  static Datelines.@Nullable Found find(String start) {
    if (start.isEmpty()
        || (OPENING.indexOf(start.charAt(0)) < 0 && !Letters.isUnparted(start.charAt(0)))) {
      return null;
    }
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(start);
      if (matcher.find()) {
        return found(matcher);
      }
    }
    return null;
  }

  private static Datelines.@Nullable Found found(Matcher matcher) {
    String place = matcher.group("place");
    if (place != null && DatelineWords.isNoPlace(place)) {
      return null;
    }
    Agency agency = AgencySigns.exactly(matcher.group("mark"));
    Dateline dateline =
        place == null ? null : new Dateline(place.strip(), matcher.group("date"), agency);
    return new Datelines.Found(dateline, agency, matcher.end());
  }
}
