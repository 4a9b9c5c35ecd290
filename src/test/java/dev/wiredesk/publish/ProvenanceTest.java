package dev.wiredesk.publish;

import static dev.wiredesk.publish.Wire.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Read;
import dev.wiredesk.feed.Republish;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Moment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who told a story first is named, whoever stands for it. */
class ProvenanceTest {

  private static final String LINK = "https://post.example/sirin";

  @Test
  void namesTheAgencyWhoseCopyItIs() {
    assertThat(Wire.story().agency(Agency.AP).item().original())
        .isEqualTo(new Provenance("Associated Press", null));
  }

  @Test
  void namesTheAgencysOwnArticleIfItIsOnTheDesk() {
    Item item =
        Wire.story()
            .agency(Agency.AP)
            .copy("River Post", "Wreck found", "https://river.example/1")
            .copy("AP News", "Wreck of the Sirin found", LINK)
            .item();

    assertThat(item.original()).isEqualTo(new Provenance("AP News", LINK));
  }

  @Test
  void believesACopyThatCreditsAnAgencyWhereTheStoryItselfDoesNot() {
    Item item = Wire.story().copy("River Post", "Wreck found", LINK, Agency.AFP, null).item();

    assertThat(item.original()).isEqualTo(new Provenance("Agence France-Presse", null));
  }

  @Test
  void prefersTheOutletWithTheHighestPriority() {
    Wire story =
        Wire.story()
            .copy(
                "Early Bird",
                "Wreck",
                "https://early.example/1",
                null,
                Moment.at(NOW.minusSeconds(90_000)))
            .copy("River Post", "Wreck found", LINK);

    assertThat(story.item(Republish.FULL, feeds("river-post", 10)).original())
        .isEqualTo(new Provenance("River Post", LINK));
    assertThat(story.item(Republish.FULL, feeds("harbour-courier", 10)).original()).isNull();
  }

  @Test
  void takesTheEarliestWhereNothingElseTells() {
    Moment early = Moment.at(NOW.minus(Duration.ofDays(1)));

    assertThat(Wire.story().copy("River Post", "Wreck", LINK, null, early).item().original())
        .isEqualTo(new Provenance("River Post", LINK));
    assertThat(Wire.story().copy("River Post", "Wreck", LINK).item().original()).isNull();
    assertThat(Wire.story().item().original()).isNull();
  }

  @Test
  void saysSoInEveryFormat() {
    Item item = Wire.story().copy("AP News", "Wreck", LINK).agency(Agency.AP).item();

    assertThat(text(AtomWriter.write(Merged.feed(Format.ATOM, item))))
        .contains("rel=\"via\" href=\"" + LINK + "\" title=\"Original: AP News\"")
        .contains("Original: &lt;a href=");
    assertThat(text(RssWriter.write(Merged.feed(Format.RSS, item)))).contains("rel=\"via\"");
    assertThat(text(JsonFeedWriter.write(Merged.feed(Format.JSON, item))))
        .contains("\"original\":{\"source\":\"AP News\",\"url\":\"" + LINK + "\"}");
  }

  private static String text(byte[] document) {
    return new String(document, StandardCharsets.UTF_8);
  }

  private static Feeds feeds(String slug, int priority) {
    return Read.feeds(
        "feeds: [{ slug: %s, url: \"https://a.example/feed\", priority: %d }]"
            .formatted(slug, priority));
  }
}
