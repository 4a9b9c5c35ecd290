package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Sketch;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SegmentTest {

  private static final int BOILERPLATE = 4711;
  private static final int MORE = 4712;

  private final Signposts signposts = new Signposts(1 << 20);
  private final Segment segment = new Segment(Instant.MAX, 3);

  @Test
  void findsWhatSharesRunsWhetherOrNotAnyoneHeldThemBefore() {
    add(1, 10, 20, 30);
    add(2, 20, 30, 40);

    assertThat(segment.like(new int[] {20, 30}))
        .containsExactlyInAnyOrder(new Segment.Like(1, 2), new Segment.Like(2, 2));
    assertThat(segment.like(new int[] {40})).containsExactlyInAnyOrder(new Segment.Like(2, 1));
  }

  @Test
  void leavesOutARunThatTooManyShare() {
    for (int article = 1; article <= 100; article++) {
      add(article, BOILERPLATE, MORE, 1_000_000 + article);
    }

    assertThat(segment.like(new int[] {BOILERPLATE, MORE}))
        .extracting(Segment.Like::article)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
  }

  /** As the window does it. */
  private void add(long article, int... runs) {
    Sketch sketch = Sketch.of(runs, new int[0]);
    segment.add(article, sketch, signposts.read(runs), List.of());
    signposts.point(segment.number(), runs);
  }
}
