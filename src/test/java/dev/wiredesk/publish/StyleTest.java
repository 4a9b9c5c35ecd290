package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the style sheet promises to every reader. */
class StyleTest {

  private static final Pattern PALETTE = Pattern.compile(":root \\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--(\\w+): (#[0-9a-f]{6})");

  private final String style = style();

  private static String style() {
    try (InputStream in = StyleTest.class.getResourceAsStream("/assets/desk.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** WCAG 2.2, 1.4.3: 4.5 for text of any size, by day and by night. */
  @Test
  void writesInColoursThatStandOutFromWhatIsBehindThem() {
    List<Map<String, String>> palettes =
        PALETTE.matcher(style).results().limit(2).map(StyleTest::colours).toList();
    assertThat(palettes).hasSize(2);
    for (Map<String, String> palette : palettes) {
      for (String ink : List.of("ink", "grey", "red", "link", "good", "warn")) {
        for (String behind : List.of("paper", "sheet")) {
          assertThat(contrast(colour(palette, ink), colour(palette, behind)))
              .as(ink + " on " + behind)
              .isGreaterThan(4.5);
        }
      }
    }
  }

  /** WCAG 2.2, 2.3.3: nobody has to ask for less motion. */
  @Test
  void movesNothing() {
    assertThat(style).doesNotContain("transition", "animation", "smooth");
  }

  private static Map<String, String> colours(MatchResult block) {
    return COLOUR
        .matcher(block.group(1))
        .results()
        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
  }

  private static String colour(Map<String, String> palette, String name) {
    return Objects.requireNonNull(palette.get(name), name);
  }

  private static double contrast(String one, String other) {
    double first = luminance(one) + 0.05;
    double second = luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
