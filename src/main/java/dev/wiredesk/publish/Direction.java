package dev.wiredesk.publish;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From which side a text is read. */
final class Direction {

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");
  private static final Set<String> RIGHT_TO_LEFT_SCRIPTS =
      Set.of("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

  private Direction() {}

  /** HTML's {@code dir}: "rtl", "ltr", or "auto" where the language is not known. */
  static String of(@Nullable String tag) {
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
