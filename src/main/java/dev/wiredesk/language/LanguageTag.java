package dev.wiredesk.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A language as documents tell it to programs (BCP 47). */
public final class LanguageTag {

  /** Of six ISO 639-2 has a second code of three letters, which Java does not know. */
  private static final Map<String, String> LIBRARIANS =
      Map.of("ger", "de", "fre", "fr", "dut", "nl", "cze", "cs", "rum", "ro", "slo", "sk");

  private static final Map<String, String> THREE_LETTERS = threeLetters();

  /** What feeds declare is asked again with each of their entries. */
  private static final Map<String, Optional<String>> KNOWN = new ConcurrentHashMap<>();

  private static final int MOST_KNOWN = 1_000;
  private static final int LONGEST = 100;

  private LanguageTag() {}

  /**
   * The tag in the form of RFC 5646, which has the shortest code for a language; null for none and
   * for what is not one, however much it looks like it ("english", "jp", "und"). A region that is
   * none ("en-UK") is left out.
   *
   * @param declared as a publisher has it
   */
  public static @Nullable String of(@Nullable String declared) {
    if (declared == null || declared.isBlank() || declared.length() > LONGEST) {
      return null;
    }
    Optional<String> known = KNOWN.get(declared);
    if (known == null) {
      known = Optional.ofNullable(read(declared));
      if (KNOWN.size() < MOST_KNOWN) {
        KNOWN.put(declared, known);
      }
    }
    return known.orElse(null);
  }

  private static @Nullable String read(String declared) {
    Locale locale = shortest(Locale.forLanguageTag(declared.strip().replace('_', '-')));
    if (!isKnown(locale.getLanguage(), locale.getDisplayLanguage(Locale.ENGLISH))) {
      return null;
    }
    boolean isThere = isKnown(locale.getCountry(), locale.getDisplayCountry(Locale.ENGLISH));
    Locale real = isThere ? locale : new Locale.Builder().setLocale(locale).setRegion("").build();
    return real.toLanguageTag();
  }

  /** RFC 5646 §2.2.1: "en", not "eng". */
  private static Locale shortest(Locale locale) {
    String code = THREE_LETTERS.get(locale.getLanguage());
    return code == null ? locale : new Locale.Builder().setLocale(locale).setLanguage(code).build();
  }

  private static Map<String, String> threeLetters() {
    Map<String, String> codes = new HashMap<>(LIBRARIANS);
    for (String code : Locale.getISOLanguages()) {
      codes.put(Locale.of(code).getISO3Language(), code);
    }
    return Map.copyOf(codes);
  }

  /** What has a name is registered. */
  private static boolean isKnown(String code, String name) {
    return !code.isEmpty() && !name.equals(code);
  }
}
