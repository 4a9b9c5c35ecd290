package dev.wiredesk.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language as documents tell it to programs (BCP 47). */
public final class LanguageTag {

  private LanguageTag() {}

  /**
   * The tag in the form of RFC 5646; null for none and for what is not one, however much it looks
   * like it ("english", "jp"). A region that is none ("en-UK") is left out.
   *
   * @param declared as a publisher has it
   */
  public static @Nullable String of(@Nullable String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(declared.strip().replace('_', '-'));
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
}
