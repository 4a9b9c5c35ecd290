package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Region;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places, and people who are called like them. */
class NamesakesTest {

  private static final Classifier CLASSIFIER = new Classifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Most Houston schools open on Monday. The buses run.            | US",
        "Meanwhile Jordan said it would open the road.                  | JO",
        "Unlike Washington, Brussels waits.                             | US BE",
        "Central Wellington is full of cafes.                           | NZ",
        "Mid Surrey police said a man was found.                        | GB",
        "The Chad Army said it had crossed the river.                   | TD",
        "The road ends in Houston. Whitney Houston came. Houston is hot. | US",
        "Virginia Peters ran across Virginia.                           | US",
      })
  void readsAPlaceThoughAWordWithACapitalStandsBesideIt(String text, String regions) {
    assertThat(regions(text)).containsExactlyInAnyOrder(regions.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tom Holland plays a boy. Holland said he was tired. Holland left.",
        "Michael Jordan sold a barn. Jordan bought a boat, and Jordan smiled.",
        "The barn belongs to Sen. Lincoln. Lincoln smiled.",
        "The barn belongs to Mr. Washington. Washington's boat lies there.",
        "Today Quincy Lincoln ran. Lincoln won.",
        "Jordan Wintersby ran. Jordan won.",
      })
  void callsAPersonByTheLastNameThroughoutTheStory(String text) {
    assertThat(regions(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A barn burned in Peru, Indiana, on Monday.     | US",
        "A barn burned in Cuba, New Mexico.             | US",
        "A barn burned in Mexico, Mo., on Monday.       | US",
        "On the border with Mexico, Texas ranchers wait. | MX US",
        "Ferries return to Jersey City.                 | US",
        "Surfers love Panama City Beach.                | US",
        "China Grove mends its bridge.                  | US",
        "Students of Georgia Tech built a bridge.       | US",
        "Niger State mends its bridge.                  | NG",
        "Birds of New Guinea are counted.               | PG",
      })
  void readsTheWholeNameOfAPlaceThatHoldsACountrys(String text, String regions) {
    assertThat(regions(text)).containsExactlyInAnyOrder(regions.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"KINGSTON, Kingston", "HOUSTON, Houston"})
  void readsTheDatelineAsAPlaceWhoeverIsCalledSo(String dateline, String place) {
    String lede = "Mr. " + place + " walked on the pier. " + place + " was quiet.";
    assertThat(CLASSIFIER.classify(Stories.filedFrom(dateline, "", lede), Stories.FEED).regions())
        .hasSize(1);
  }

  private static List<String> regions(String text) {
    return CLASSIFIER.classify(Stories.story("", text), Stories.FEED).regions().stream()
        .map(Region::code)
        .toList();
  }
}
