package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Republish;
import dev.wiredesk.parse.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ItemTest {

  private static final Instant FILED = Instant.parse("2026-08-20T10:53:00Z");

  @Test
  void believesNoDateOfPublicationAfterTheFiling() {
    assertThat(Wire.story().published(Moment.at(Wire.NOW.plusSeconds(9999))).item().published())
        .isEqualTo(FILED);
  }

  @Test
  void givesABareDateATimeThatIsOnThatDayNearlyEverywhere() {
    Item item = Wire.story().published(Moment.on(LocalDate.of(2026, 8, 19))).item();
    assertThat(item.published()).isEqualTo(Instant.parse("2026-08-19T12:00:00Z"));
    assertThat(item.publishedOn()).isEqualTo("2026-08-19");
  }

  @Test
  void takesTheMomentOfFilingForABareDateOfTheSameDay() {
    Item item = Wire.story().published(Moment.on(LocalDate.of(2026, 8, 20))).item();
    assertThat(item.published()).isEqualTo(FILED);
    assertThat(item.publishedOn()).isEqualTo("2026-08-20");
  }

  @Test
  void knowsNoDayWhereATimeIsNamed() {
    Instant midnight = Instant.parse("2026-08-19T00:00:00Z");
    Item item = Wire.story().published(Moment.at(midnight)).item();
    assertThat(item.published()).isEqualTo(midnight);
    assertThat(item.publishedOn()).isNull();
  }

  @Test
  void movesUpdatedWithACorrectionAndPublishedNever() {
    Item corrected = Wire.story().correctedAfter(Duration.ofMinutes(7)).item();
    assertThat(corrected.updated()).isEqualTo(FILED.plusSeconds(420));
    assertThat(corrected.published()).isEqualTo(Wire.story().item().published());
  }

  @Test
  void hasATitleEvenWhereTheSourceGivesNone() {
    assertThat(Wire.story().headline(" \u0001").item().title()).isEqualTo(Wire.LEDE);
    assertThat(Wire.story().headline("").item(Republish.HEADLINE).title())
        .isEqualTo("Harbour Courier");
    assertThat(Wire.story().headline("").lede("").item().title()).isEqualTo("Harbour Courier");
  }

  @Test
  void fallsBackOnTheFeedsLanguageAndRights() {
    Item item = Wire.story().language(null).rights(" ").item();
    assertThat(item.language()).isEqualTo("en");
    assertThat(item.rights()).isEqualTo("Terms of Harbour Courier");
  }

  @Test
  void namesEachOutletOnceAndNeverTheStorysOwn() {
    Item item =
        Wire.story()
            .copy("Ledger & Sons", "One", "https://ledger.example/1")
            .copy("Ledger & Sons", "Two", "https://ledger.example/2")
            .copy("Harbour Courier", "Own", "https://courier.example/again")
            .copy("Pirate <b>Radio</b>", "Three", "javascript:alert(1)")
            .item();
    assertThat(Closing.of(item))
        .isEqualTo(
            "<p lang=\"en\" dir=\"ltr\">Also carried by <a"
                + " href=\"https://ledger.example/1\">Ledger &amp; Sons</a>, Pirate"
                + " &lt;b&gt;Radio&lt;/b&gt;.</p>");
    assertThat(Closing.of(Wire.story().item())).isEmpty();
  }

  @Test
  void namesOutletsInTheirOrderHoweverTheyAreRead() {
    Item item =
        Wire.story()
            .copy("بريد بيروت", "One", "https://beirut.example/1")
            .copy("חדשות חיפה", "Two", null)
            .item();
    assertThat(Closing.of(item))
        .isEqualTo(
            "<p lang=\"en\" dir=\"ltr\">Also carried by <a"
                + " href=\"https://beirut.example/1\"><bdi>بريد بيروت</bdi></a>,"
                + " <bdi>חדשות חיפה</bdi>.</p>");
  }

  @Test
  void takesABylineOfSignsThatCannotBeWrittenForNone() {
    assertThat(Wire.story().byline("\uFFFE\u0001").item().author()).isEqualTo("Harbour Courier");
    assertThat(Wire.story().rights("\u0000").item().rights()).isEqualTo("Terms of Harbour Courier");
  }
}
