package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignpostsTest {

  private static final int HASHES = 50_000;

  private static int[] hashes(long seed) {
    return new SplittableRandom(seed).ints(HASHES).toArray();
  }

  private static int[] towards(Signposts signposts, int segment, int[] hashes) {
    return Signposts.towards(segment, hashes, signposts.read(hashes));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100_000, 1 << 25})
  void neverLeadAwayFromWhatIsThereHoweverLittleRoomThereIs(long most) {
    Signposts signposts = new Signposts(most);
    signposts.point(0, hashes(1));
    signposts.point(5, hashes(2));
    assertThat(towards(signposts, 0, hashes(1))).containsExactly(hashes(1));
    assertThat(towards(signposts, 5, hashes(2))).containsExactly(hashes(2));
  }

  @Test
  void takeNoMoreRoomThanTheyAreGiven() {
    Signposts signposts = new Signposts(100_000);
    for (int seed = 0; seed < 20; seed++) {
      signposts.point(0, hashes(seed));
    }
    assertThat(signposts.bytes()).isLessThanOrEqualTo(2 * 100_000);
  }

  @Test
  void leadFewAstrayWhereThereIsRoom() {
    Signposts signposts = new Signposts(1 << 25);
    signposts.point(3, hashes(1));
    assertThat(towards(signposts, 3, hashes(2)).length).isLessThan(HASHES / 5);
    assertThat(towards(signposts, 4, hashes(1))).isEmpty();
  }

  @Test
  void forgetASegmentAndNoOther() {
    Signposts signposts = new Signposts(1 << 25);
    signposts.point(0, hashes(1));
    signposts.point(1, hashes(2));
    signposts.forget(0);
    assertThat(towards(signposts, 0, hashes(1))).isEmpty();
    assertThat(towards(signposts, 1, hashes(2))).containsExactly(hashes(2));
  }

  @Test
  void takeNoMoreRoomForSegmentsThatAreOver() {
    Signposts signposts = new Signposts(1 << 25);
    signposts.point(0, hashes(0));
    long room = signposts.bytes();
    for (int seed = 1; seed < 20; seed++) {
      signposts.forget((seed - 1) % 2);
      signposts.point(seed % 2, hashes(seed));
    }
    assertThat(signposts.bytes()).isEqualTo(room);
  }
}
