package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NamesTest {

  private static final int TIMES = 50;

  @Test
  void takesNamesThatStandSideBySideForPartsOfOne() {
    Words one = Words.of("A levy that Finance Minister Pavel Novak wants is late.");
    Words other = Words.of("It was Finance Minister Pavel Novak who agreed.");
    Words more = Words.of("It was Finance Minister Pavel Novak in Umberg who agreed.");

    assertThat(Names.inCommon(one, other)).isFalse();
    assertThat(Names.inCommon(more, more)).isTrue();
  }

  /** A table of a race may be nothing but names, and is compared under the filing lock. */
  @Test
  @Timeout(10)
  void comparesThousandsOfNamesInARowSoonEnough() {
    Words table =
        Words.of(
            IntStream.range(0, 5_000)
                .mapToObj(n -> "N" + Integer.toString(n, 36))
                .collect(Collectors.joining(" ", "finished ", ".")));

    for (int i = 0; i < TIMES; i++) {
      assertThat(Names.inCommon(table, table)).isFalse();
    }
  }
}
