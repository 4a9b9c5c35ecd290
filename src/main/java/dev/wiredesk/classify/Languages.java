package dev.wiredesk.classify;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages whose words could be taken for one another's, each a bit. */
final class Languages {

  /** The first is what a story is in when nothing tells otherwise. */
  static final List<String> LATIN = List.of("en", "de", "fr", "es", "pt", "it", "pl", "tr");

  /** Every language; a script of its own needs no telling apart. */
  static final int ANY = -1;

  static final int ENGLISH = 1;

  private static final int ENOUGH = 3;

  private Languages() {}

  /** Bit of an ISO 639 code. */
  static int bit(String code) {
    int index = LATIN.indexOf(code);
    return index < 0 ? ANY : 1 << index;
  }

  /**
   * What a story is written in: what the publisher says, unless its stopwords say clearly
   * otherwise. Templates often declare a language that no one writes.
   *
   * @param stopwords found, by language
   */
  static int of(@Nullable String declared, int[] stopwords) {
    int said = declared == null ? 0 : Math.max(0, LATIN.indexOf(primary(declared)));
    int best = said;
    for (int i = 0; i < stopwords.length; i++) {
      if (stopwords[i] > stopwords[best]) {
        best = i;
      }
    }
    boolean clear = stopwords[best] >= ENOUGH && stopwords[best] > 2 * stopwords[said];
    return 1 << (clear ? best : said);
  }

  private static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
