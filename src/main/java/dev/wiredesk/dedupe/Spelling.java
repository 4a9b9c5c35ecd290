package dev.wiredesk.dedupe;

import java.util.Locale;
import java.util.Map;

/**
 * One form for the spellings that desks change when they take copy over: the wires' abbreviations
 * of units, small numbers in words, British and American endings, typographic apostrophes. What
 * comes out is for comparing, never for reading.
 */
final class Spelling {

  private static final int SHORTEST_WITH_ENDING = 6;

  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("pct", "percent"),
          Map.entry("mln", "million"),
          Map.entry("mlns", "million"),
          Map.entry("bln", "billion"),
          Map.entry("dlr", "dollar"),
          Map.entry("dlrs", "dollars"),
          Map.entry("stg", "sterling"),
          Map.entry("vs", "versus"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"));

  /** British endings and their American forms; the first that fits is taken. */
  private static final String[][] ENDINGS = {
    {"isation", "ization"},
    {"isations", "izations"},
    {"ise", "ize"},
    {"ised", "ized"},
    {"ises", "izes"},
    {"ising", "izing"},
    {"our", "or"},
    {"ours", "ors"},
    {"oured", "ored"},
    {"ouring", "oring"},
    {"ourable", "orable"},
    {"lled", "led"},
    {"lling", "ling"},
    {"ller", "ler"},
    {"tre", "ter"},
    {"tres", "ters"},
    {"ence", "ense"},
  };

  private Spelling() {}

  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    String same = SAME.get(lower);
    if (same != null) {
      return same;
    }
    if (lower.length() >= SHORTEST_WITH_ENDING) {
      for (String[] ending : ENDINGS) {
        if (lower.endsWith(ending[0])) {
          return lower.substring(0, lower.length() - ending[0].length()) + ending[1];
        }
      }
    }
    return lower;
  }
}
