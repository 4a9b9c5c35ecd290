package dev.wiredesk.classify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages whose words could be taken for one another's, each a bit. */
final class Languages {

  /** The first is what a story is in when nothing tells otherwise. */
  static final List<String> LATIN =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "pl", "tr", "nl", "sv", "no", "cs", "hu", "ro", "sl",
          "sr", "id", "vi", "fi");

  /**
   * Urdu has the script and many words of Persian and Arabic, with another meaning: "دولت" is a
   * government in Tehran and wealth in Lahore. What is theirs is not read in what says it is Urdu,
   * nor Urdu in what says it is one of them.
   */
  private static final List<String> OTHER_THAN_URDU = List.of("fa", "ar");

  /** Every language; a script of its own needs no telling apart. */
  static final int ANY = -1;

  static final int ENGLISH = 1;

  /** None of ours: only what is said alike everywhere is read in it, and nothing as English. */
  private static final int OTHER = 1 << LATIN.size();

  private static final int URDU = OTHER << 1;

  private static final int PERSIAN_OR_ARABIC = URDU << 1;

  /** Tags of languages that are read with the words of a near neighbour. */
  private static final Map<String, String> NEIGHBOURS =
      Map.of(
          "nb", "no", "nn", "no", "da", "no", "hr", "sr", "bs", "sr", "sh", "sr", "sk", "cs", "ms",
          "id");

  /** Its accents tell words apart: "Nhà Trắng" is the White House, "Nha Trang" a town. */
  static final int VIETNAMESE = bit("vi");

  private static final int ENOUGH = 3;

  private Languages() {}

  /** Bit of an ISO 639 code. */
  static int bit(String code) {
    int index = index(code);
    return index < 0 ? ANY & ~strange(code) : 1 << index;
  }

  private static int index(String code) {
    return LATIN.indexOf(NEIGHBOURS.getOrDefault(code, code));
  }

  /** Bit of the one whose words look like those of that language, and mean something else. */
  private static int strange(String code) {
    int own = own(code);
    if (own == URDU) {
      return PERSIAN_OR_ARABIC;
    }
    return own == PERSIAN_OR_ARABIC ? URDU : 0;
  }

  /** Bit of a language whose script is not Latin. */
  private static int own(String code) {
    if (OTHER_THAN_URDU.contains(code)) {
      return PERSIAN_OR_ARABIC;
    }
    return code.equals("ur") ? URDU : OTHER;
  }

  /**
   * What a story is written in: what the publisher says, unless its stopwords say clearly
   * otherwise. Templates often declare a language that no one writes.
   *
   * @param declared BCP 47; null if nobody says
   * @param stopwords found, by language
   */
  static int of(@Nullable String declared, int[] stopwords) {
    String code = declared == null ? LATIN.getFirst() : primary(declared);
    int index = index(code);
    int known = index >= 0 ? 1 << index : own(code);
    int ofIt = index < 0 ? 0 : stopwords[index];
    int best = 0;
    for (int i = 1; i < stopwords.length; i++) {
      best = stopwords[i] > stopwords[best] ? i : best;
    }
    boolean clear = stopwords[best] >= ENOUGH && stopwords[best] > 2 * ofIt;
    return clear ? 1 << best : known;
  }

  private static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
