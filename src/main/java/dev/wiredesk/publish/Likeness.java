package dev.wiredesk.publish;

import java.util.Locale;

/** How far a mistyped slug is from a right one. */
final class Likeness {

  private static final int LONGEST = 40;

  private Likeness() {}

  /** Whether the one may have been meant by the other: about one letter in three may be wrong. */
  static boolean isNear(String asked, String slug) {
    return distance(asked, slug) <= Math.clamp((asked.length() + 1) / 3, 1, LONGEST / 4);
  }

  /**
   * Letters to add, drop or change (Levenshtein); little for a slug that the other begins with, so
   * that "korea" finds "korea-south".
   */
  static int distance(String asked, String slug) {
    String wanted = asked.toLowerCase(Locale.ROOT).replace('_', '-');
    if (wanted.length() > LONGEST) {
      return LONGEST;
    }
    boolean begins = wanted.length() > 2 && (slug.startsWith(wanted) || wanted.startsWith(slug));
    return begins ? 1 : edits(wanted, slug);
  }

  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
