package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Republish;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StoryCardTest {

  private static final Times TIMES = new Times(Wire.NOW, ZoneOffset.UTC);
  private static final String LEDE = "GDYNIA, Nov 25 (Reuters) - The ferry sails again.";

  @Test
  void leavesTheDatelineToWhatStandsBesideTheLede() {
    Item item = Wire.story().lede(LEDE).item();
    assertThat(StoryCard.of(item, TIMES).lede()).isEqualTo("The ferry sails again.");
    assertThat(item.lede()).isEqualTo(LEDE);
  }

  @Test
  void showsNoLedeThatMayNotBeCarried() {
    Item item = Wire.story().lede(LEDE).item(Republish.HEADLINE, SampleDesk.feeds().get());
    assertThat(StoryCard.of(item, TIMES).lede()).isEmpty();
  }
}
