package dev.wiredesk.normalise;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import com.optimaize.langdetect.text.CommonTextObjectFactories;
import com.optimaize.langdetect.text.TextObjectFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text whose publisher does not. */
final class Languages {

  /** Fewer letters may be a name in any language. */
  private static final int LEAST = 40;

  private static final int MOST = 1_500;

  private Languages() {}

  /** Loaded with the first text that needs it. */
  private static final class Profiles {

    private static final LanguageDetector DETECTOR = detector();

    private static final TextObjectFactory TEXTS =
        CommonTextObjectFactories.forDetectingOnLargeText();

    private static LanguageDetector detector() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException("the language profiles are missing from the jar", e);
      }
    }
  }

  /** BCP 47; null where the text is too short or no language is likely enough. */
  static @Nullable String of(String text) {
    if (text.length() < LEAST && text.codePoints().filter(Character::isIdeographic).count() < 10) {
      return null;
    }
    String sample = text.length() > MOST ? text.substring(0, MOST) : text;
    var found = Profiles.DETECTOR.detect(Profiles.TEXTS.forText(sample));
    return found.isPresent() ? found.get().toString() : null;
  }
}
