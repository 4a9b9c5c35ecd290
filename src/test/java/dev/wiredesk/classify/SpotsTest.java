package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of names that stand on one spot. */
class SpotsTest {

  private static final Classifier CLASSIFIER = new Classifier();

  @Test
  void countsARegionOnceOnASpotHoweverManyLanguagesCallItSo() {
    assertThat(reasons("uk", "Молдова голосує"))
        .contains(new Labels.Reason("MD", "Молдова (headline)", 3.0));
    assertThat(reasons("ja", "日本の朝")).contains(new Labels.Reason("JP", "日本 (headline)", 3.0));
    assertThat(reasons("de", "Kanada hebt die Maut auf"))
        .contains(new Labels.Reason("CA", "Kanada (headline)", 3.0));
  }

  @Test
  void countsACityThatIsACountryAsTheCountry() {
    assertThat(reasons("en", "Trams return to Singapore"))
        .contains(new Labels.Reason("SG", "Singapore (headline)", 3.0));
  }

  @Test
  void takesANameThatIsCalledSoForNoPluralOfAnother() {
    assertThat(reasons("en", "Hamas lays down a marker"))
        .contains(new Labels.Reason("PS", "Hamas (headline)", 1.8))
        .noneMatch(reason -> reason.label().equals("SY"));
    assertThat(reasons("en", "Hama bakes again"))
        .contains(new Labels.Reason("SY", "Hama (headline)", 2.4));
  }

  @Test
  void countsAnAmbiguousNameOnceOnASpot() {
    assertThat(reasons("es", "La feria vuelve a Granada"))
        .contains(new Labels.Reason("ES", "Granada (headline)", 3.0));
  }

  @Test
  void keepsBothTopicsThatAWordSpeaksOf() {
    assertThat(reasons("en", "A Nintendo for the village"))
        .extracting(Labels.Reason::evidence)
        .contains("Nintendo (headline)")
        .hasSize(2);
  }

  private static List<Labels.Reason> reasons(String language, String headline) {
    return CLASSIFIER
        .classify(
            Stories.article(null, language, null, headline, List.of(), List.of()), Stories.FEED)
        .reasons();
  }
}
