package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "desk, desk, 0",
    "desk, dsek, 1",
    "topics, topcis, 1",
    "every, evry, 1",
    "keep, keeps, 1",
    "kitten, sitting, 3",
    "'', desk, 4"
  })
  void countsLettersInsertedDroppedReplacedOrSwapped(String a, String b, int distance) {
    assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    assertThat(Nearest.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void namesTheNearestChoicesOnly() {
    assertThat(Nearest.to("regoins", List.of("regions", "republish"))).containsExactly("regions");
    assertThat(Nearest.hint("kip", List.of("skip", "kit", "keep")))
        .isEqualTo("; did you mean skip or kit?");
  }

  @Test
  void namesNoneWhenNoneIsNear() {
    assertThat(Nearest.hint("interval", List.of("every", "keep"))).isEmpty();
    assertThat(Nearest.hint("anything", List.of())).isEmpty();
    assertThat(Nearest.hint("x".repeat(100_000), List.of("x".repeat(100_000)))).isEmpty();
  }

  @Test
  void readsCapitalsSpacesAndUnderscoresAsSlugsDo() {
    assertThat(Nearest.to("Human_Interest", List.of("human-interest")))
        .containsExactly("human-interest");
  }
}
