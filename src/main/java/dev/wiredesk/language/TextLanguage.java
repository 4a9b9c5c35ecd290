package dev.wiredesk.language;

import com.ibm.icu.util.ULocale;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import com.optimaize.langdetect.text.TextObjectFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text whose publisher does not. */
public final class TextLanguage {

  /** Fewer letters may be a name in any language. */
  private static final int LEAST = 40;

  private static final int MOST = 1_500;

  /** A shorter text does not stand against what its publisher declares. */
  private static final int LEAST_AGAINST = 300;

  /** No English text of that length has fewer of these words. */
  private static final int LEAST_ENGLISH = 4;

  private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(?:the|of|and|to|is|was|that)\\b");

  private static final List<String> BETWEEN_BLANKS =
      List.of("the", "of", "and", "to", "is", "was", "that");

  private TextLanguage() {}

  /** Loaded with the first text that needs it. */
  private static final class Profiles {

    private static final LanguageTrials TRIALS = new LanguageTrials(table());

    private static final TextObjectFactory TEXTS =
        CommonTextObjectFactories.forDetectingOnLargeText();

    private static NgramTable table() {
      try {
        return NgramTable.read();
      } catch (IOException e) {
        throw new UncheckedIOException("the language profiles are missing from the jar", e);
      }
    }
  }

  /**
   * The language that the publisher declares, unless a long text shows that it cannot be: English
   * is what many templates declare of any text, and a text in another script is in another
   * language. Of neighbours (Czech and Slovak, say) the publisher knows better.
   *
   * @param declared BCP 47
   */
  public static @Nullable String of(@Nullable String declared, String text) {
    if (declared == null) {
      return of(text);
    }
    if (text.length() < LEAST_AGAINST || !isDoubtful(declared, text)) {
      return declared;
    }
    String found = of(text);
    return found == null || primary(found).equals(primary(declared)) ? declared : found;
  }

  /** Cheap, since nearly every text passes. */
  private static boolean isDoubtful(String declared, String text) {
    boolean english = primary(declared).equals("en");
    if (english && isPlainlyEnglish(text)) {
      return false;
    }
    String sample = text.substring(0, Math.min(text.length(), MOST));
    if (english) {
      return ENGLISH.matcher(sample).results().limit(LEAST_ENGLISH).count() < LEAST_ENGLISH;
    }
    long letters = sample.codePoints().filter(Character::isLetter).count();
    long latin = sample.codePoints().filter(TextLanguage::isLatin).count();
    boolean declaredLatin =
        ULocale.addLikelySubtags(ULocale.forLanguageTag(declared)).getScript().equals("Latn");
    return declaredLatin ? latin * 5 < letters : latin * 5 > letters * 4;
  }

  /** Most English texts have enough of these words between blanks: then no expression is asked. */
  private static boolean isPlainlyEnglish(String text) {
    int found = 0;
    int from = 0;
    int to = text.indexOf(' ');
    while (to >= 0 && to < MOST && found < LEAST_ENGLISH) {
      for (String word : BETWEEN_BLANKS) {
        found += word.length() == to - from && text.startsWith(word, from) ? 1 : 0;
      }
      from = to + 1;
      to = text.indexOf(' ', from);
    }
    return found >= LEAST_ENGLISH;
  }

  private static boolean isLatin(int point) {
    return Character.isLetter(point)
        && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
  }

  private static String primary(String tag) {
    return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** BCP 47; null where the text is too short or no language is likely enough. */
  static @Nullable String of(String text) {
    if (text.length() < LEAST && text.codePoints().filter(Character::isIdeographic).count() < 10) {
      return null;
    }
    String sample = text.length() > MOST ? text.substring(0, MOST) : text;
    return Profiles.TRIALS.of(Profiles.TEXTS.forText(sample));
  }
}
