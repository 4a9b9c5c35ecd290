package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.feed.Region;
import dev.wiredesk.normalise.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
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
  @CsvSource(
      delimiter = '|',
      value = {
        "Rodrigues mends the gate, and Pereira paints it.                   | ''",
        "The ferry to Rodrigues leaves Mauritius on Monday.                 | MU",
        "Guerrero sings again.                                              | ''",
        "Acapulco and the rest of Guerrero have power again in Mexico.      | MX",
        "The ski school of Crans-Montana opens.                             | CH",
        "Diet Week begins.                                                  | ''",
        "The Diet of Japan meets.                                           | JP",
        "The Canton of Vaud votes on rents.                                 | ''",
        "A painter by the name of Kirchner has a show.                      | ''",
        "Nice weather is on its way.                                        | ''",
        "The ferry to Nice is full.                                         | FR",
        "Mayors of America meet.                                            | US",
        "Captain America is on at the cinema.                               | ''",
        "Doval, the NSA, met farmers in India.                              | IN",
        "A boat sank in the South China Sea off Vietnam.                    | VN",
        "Rain over the Gulf of Mexico reaches Texas.                        | US",
        "Farmers told the BBC that the well in Kenya is dry.                | KE",
        "Shopkeepers shut in Pakistan-administered Kashmir.                 | PK",
        "The dam costs US$13 billion, says Peru.                            | PE",
      })
  void readsANameOfManyThingsByItsCompany(String text, String regions) {
    assertThat(String.join(" ", regions(text))).isEqualTo(regions);
  }

  @Test
  void readsBrusselsForTheUnionWhereTheUnionIsSpokenOf() {
    assertThat(regions("Brussels drafts rules on toys. The EU wants them safer."))
        .containsExactly("eu");
    assertThat(regions("Brussels bakes bread again.")).containsExactly("BE");
    Article filed = Stories.filedFrom("BRUSSELS", "", "The EU drafts rules on toys in Brussels.");
    assertThat(CLASSIFIER.classify(filed, Stories.FEED).regions())
        .extracting(Region::code)
        .contains("BE");
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
