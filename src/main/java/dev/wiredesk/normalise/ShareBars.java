package dev.wiredesk.normalise;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** "Facebook | X | Telegram | Copy link". */
final class ShareBars {

  /** Words of share bars that are also prose: others must stand beside them. */
  private static final Set<String> SHARE_ALONE =
      Set.of(
          "it", "this", "on", "x", "by", "to", "with", "via", "e", "page", "story", "like",
          "المقال", "الخبر", "الموضوع", "على", "عبر", "大", "中", "小", "chia", "bài", "viết");

  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 20;

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

  private ShareBars() {}

  /** Whether the line is nothing but calls to share, and names where. */
  static boolean isOne(String line) {
    if (line.length() > LONGEST || ".!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
      return false;
    }
    List<String> words =
        NOT_LETTERS
            .splitAsStream(line.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    return !words.isEmpty()
        && words.size() <= MOST_WORDS
        && words.stream().allMatch(ShareBars::isShareWord)
        && !SHARE_ALONE.containsAll(words);
  }

  /** Or a row of them, in scripts that part no words. */
  private static boolean isShareWord(String word) {
    int at = 0;
    while (at >= 0 && at < word.length()) {
      at = Cue.SHARE.end(word, at);
    }
    return at == word.length();
  }
}
