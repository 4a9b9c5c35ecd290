package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Republish;
import dev.wiredesk.parse.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
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
  void saysWhenAStoryWasPublishedThatIsFiledLongAfter() {
    Wire story = Wire.story().age(Duration.ofHours(1));
    assertThat(published(story.published(Moment.at(Instant.parse("2009-03-10T12:00:00Z")))))
        .isEqualTo("10 March 2009");
    assertThat(published(story.published(Moment.on(LocalDate.of(2026, 8, 18)))))
        .isEqualTo("18 August 2026");
    assertThat(published(story.published(Moment.on(LocalDate.of(2026, 8, 20))))).isNull();
    assertThat(published(story.published(Moment.at(Wire.NOW.minus(Duration.ofHours(20))))))
        .isNull();
    assertThat(published(story.published(null))).isNull();
  }

  private static @Nullable String published(Wire story) {
    Times.Stamp published = StoryCard.of(story.item(), TIMES).published();
    return published == null ? null : published.absolute();
  }

  @Test
  void showsNoLedeThatMayNotBeCarried() {
    Item item = Wire.story().lede(LEDE).item(Republish.HEADLINE, SampleDesk.feeds().get());
    assertThat(StoryCard.of(item, TIMES).lede()).isEmpty();
  }
}
