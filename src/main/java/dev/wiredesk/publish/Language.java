package dev.wiredesk.publish;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page or feed must say of the language of a text. */
final class Language {

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  private Language() {}

  /**
   * The tag in the form of RFC 5646; null for none and for what is not one, however much it looks
   * like it ("english", "jp"). A region that is none ("en-UK") is left out.
   */
  static @Nullable String tag(@Nullable String language) {
    if (language == null || language.isBlank()) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(language.strip().replace('_', '-'));
    if (!isKnown(locale.getLanguage(), locale.getDisplayLanguage(Locale.ENGLISH))) {
      return null;
    }
    boolean isThere = isKnown(locale.getCountry(), locale.getDisplayCountry(Locale.ENGLISH));
    Locale real = isThere ? locale : new Locale.Builder().setLocale(locale).setRegion("").build();
    return real.toLanguageTag();
  }

  /** What has a name is registered. */
  private static boolean isKnown(String code, String name) {
    return !code.isEmpty() && !name.equals(code);
  }

  /** HTML's {@code dir}: "rtl", "ltr", or "auto" where the language is not known. */
  static String direction(@Nullable String tag) {
    if (tag == null) {
      return "auto";
    }
    Locale locale = Locale.forLanguageTag(tag);
    boolean rightToLeft =
        locale.getScript().isEmpty()
            ? RIGHT_TO_LEFT.contains(locale.getLanguage())
            : RIGHT_TO_LEFT_SCRIPTS.contains(locale.getScript());
    return rightToLeft ? "rtl" : "ltr";
  }
}
