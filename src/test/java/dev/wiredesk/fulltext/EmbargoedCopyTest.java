package dev.wiredesk.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Story;
import dev.wiredesk.desk.Receipt;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.publish.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wire sends ahead of time is published when it says, and not before. It is Sunday noon. */
class EmbargoedCopyTest {

  private static final String COPY =
      "<p>The harbour board will lower its fees by a tenth, it said in its report for the year.</p>"
          + "<p>Small boats are to pay nothing in winter, and the ferries half of what they pay now.</p>";

  private static final String UNTIL_SIX = "<p>EMBARGOED UNTIL 1800 GMT SUNDAY</p>";

  @TempDir Path folder;

  private PageHouse house;

  @BeforeEach
  void open() throws IOException {
    house =
        PageHouse.serving(
            folder,
            """
            feeds:
              - { slug: wire, url: "SERVER/wire.xml" }
              - { slug: pages, url: "SERVER/pages.xml", full-text: true }
            """);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void isHeldUntilTheMomentThatItNames() {
    Receipt receipt = receive(UNTIL_SIX + COPY);
    assertThat(receipt.inWords()).isEqualTo("1 under embargo");
    assertThat(receipt.broughtNews()).isTrue();

    house.pass(Duration.ofHours(6).minusSeconds(1));
    assertThat(house.stories()).isEmpty();

    house.pass(Duration.ofSeconds(1));
    Story story = only();
    assertThat(story.article().headline()).isEqualTo("Harbour fees fall");
    assertThat(story.article().text()).startsWith("The harbour board").doesNotContain("EMBARGOED");
    assertThat(story.filed()).isEqualTo(house.clock().instant());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGOED UNTIL 18:00 GMT: Harbour fees fall",
        "EMBARGO 1800 GMT - Harbour fees fall",
        "SPERRFRIST 19 UHR: Harbour fees fall",
      })
  void mayBeToldOfByItsHeadline(String headline) {
    assertThat(receive("1", headline, COPY).inWords()).isEqualTo("1 under embargo");

    house.pass(Duration.ofHours(6));
    assertThat(only().article().headline()).isEqualTo("Harbour fees fall");
  }

  @Test
  void isKnownWhileItIsHeld() {
    receive(UNTIL_SIX + COPY);

    assertThat(receive(UNTIL_SIX + COPY).inWords()).isEqualTo("1 known");
  }

  @Test
  void outlastsARestart() throws IOException {
    receive(UNTIL_SIX + COPY);
    house.restart();
    assertThat(receive(UNTIL_SIX + COPY).inWords()).isEqualTo("1 known");

    house.pass(Duration.ofHours(6));
    assertThat(only().article().headline()).isEqualTo("Harbour fees fall");
  }

  @Test
  void isFiledAtOnceInTheFormInWhichTheEmbargoIsLifted() {
    receive(UNTIL_SIX + COPY);
    house.pass(Duration.ofHours(1));

    assertThat(receive("<p>The embargo was lifted early.</p>" + COPY).inWords()).isEqualTo("1 new");

    house.pass(Duration.ofHours(6));
    assertThat(only().article().text()).startsWith("The embargo was lifted early.");
  }

  @Test
  void isHeldInItsLatestFormUntilItsLatestMoment() {
    receive(UNTIL_SIX + COPY);
    house.pass(Duration.ofHours(1));
    String later = UNTIL_SIX.replace("1800", "2000") + COPY.replace("a tenth", "a fifth");

    assertThat(receive(later).inWords()).isEqualTo("1 under embargo");

    house.pass(Duration.ofHours(5));
    assertThat(house.stories()).isEmpty();
    house.pass(Duration.ofHours(2));
    assertThat(only().article().text()).contains("a fifth");
  }

  @Test
  void isNotFiledIfItIsKilledMeanwhile() {
    receive(UNTIL_SIX + COPY);
    house.pass(Duration.ofHours(1));

    receive("1", "KILL: Harbour fees fall", COPY);

    house.pass(Duration.ofHours(6));
    assertThat(house.stories()).isEmpty();
  }

  @Test
  void isNotFiledIfAnEntryOfItsOwnTakesItBack() {
    receive(UNTIL_SIX + COPY);
    house.pass(Duration.ofHours(1));

    receive("2", "KILL: Harbour fees fall", "<p>Please do not use the story on the fees.</p>");

    house.pass(Duration.ofHours(6));
    assertThat(house.stories()).isEmpty();
    assertThat(explained("1")).contains("its source took it back before its embargo ended");
  }

  @Test
  void isNotFiledIfItComesTogetherWithWhatTakesItBack() {
    String kill =
        item("2", "KILL: Harbour fees fall", "<p>Please do not use the story on the fees.</p>");

    house.receive(
        "wire",
        "<title>The Wire</title>" + kill + item("1", "Harbour fees fall", UNTIL_SIX + COPY));

    house.pass(Duration.ofHours(6));
    assertThat(house.stories()).isEmpty();
    assertThat(explained("1")).contains("its source took it back before its embargo ended");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGOED UNTIL 1100 GMT SUNDAY",
        "EMBARGOED UNTIL 1800 GMT MARCH 9",
        "Embargoed until the board has met",
      })
  void isFiledAtOnceWhereNoneCanBeHeldToIt(String advisory) {
    assertThat(receive("<p>" + advisory + "</p>" + COPY).inWords()).isEqualTo("1 new");

    assertThat(only().article().advisory())
        .isNotNull()
        .extracting(Advisory::words)
        .isEqualTo(advisory);
    assertThat(explained(String.valueOf(only().id()))).contains("its copy says “" + advisory + "”");
  }

  @Test
  void isHeldForAWeekAtMost() {
    receive("<p>EMBARGOED UNTIL 1200 GMT MARCH 8</p>" + COPY);
    assertThat(house.stories()).isEmpty();

    house.pass(Duration.ofDays(7));
    only();
  }

  @Test
  void ofAnArticleThatIsPublishedAlreadyHoldsBackItsNewVersionOnly() {
    receive(COPY);

    assertThat(receive(UNTIL_SIX + COPY.replace("a tenth", "a fifth")).inWords())
        .isEqualTo("1 under embargo");

    assertThat(only().article().text()).contains("a tenth");
    house.pass(Duration.ofHours(6));
    assertThat(only().article().text()).contains("a fifth");
  }

  @Test
  void isNoNewStoryAfterAKillOfItsHeldVersion() {
    receive(COPY);
    receive(UNTIL_SIX + COPY.replace("a tenth", "a fifth"));
    house.pass(Duration.ofHours(1));
    receive("2", "KILL: Harbour fees fall", "<p>Please do not use the story on the fees.</p>");

    assertThat(receive(COPY.replace("a tenth", "a third")).inWords()).isEqualTo("1 changed");
  }

  @Test
  void isFetchedAgainWhenItsPageTellsOfTheEmbargo() {
    house.server().on("/fees", page(UNTIL_SIX));
    house.receive("pages", item("1", "Harbour fees fall", "The fees fall."));
    house.serve("pages");
    assertThat(house.stories()).isEmpty();
    house.server().on("/fees", page(""));

    house.pass(Duration.ofHours(5));
    assertThat(house.stories()).isEmpty();
    house.pass(Duration.ofHours(1));

    assertThat(only().article().text()).contains("Small boats");
    assertThat(house.asked()).containsExactly("/robots.txt", "/fees", "/fees");
  }

  @Test
  void keepsNoOtherEntryFromItsPage() {
    house.server().on("/fees", page(UNTIL_SIX));
    house.receive("pages", item("1", "Harbour fees fall", "The fees fall."));
    assertThat(house.get(PageDesk.class).serve("pages")).isEmpty();
    house.server().on("/fees", page(""));

    house.receive("pages", item("2", "Harbour fees to fall", "The fees are to fall."));

    assertThat(house.get(PageDesk.class).pressing()).containsExactly("pages");
    house.serve("pages");
    assertThat(only().article().headline()).isEqualTo("Harbour fees to fall");
  }

  @Test
  void isToldOfWhileItIsHeldAndAfterwards() {
    receive(UNTIL_SIX + COPY);

    assertThat(house.read("/sources")).contains("1 entry is under embargo until 18:00.");
    assertThat(explained("1"))
        .startsWith("Held: 1 of the feed wire")
        .contains("“EMBARGOED UNTIL 1800 GMT SUNDAY”, so it is filed at 2026-03-01T18:00:00Z");

    house.pass(Duration.ofHours(6));
    assertThat(house.read("/sources")).doesNotContain("under embargo");
    assertThat(explained(String.valueOf(only().id())))
        .contains("embargo: its copy says “EMBARGOED UNTIL 1800 GMT SUNDAY”")
        .contains("held back from 2026-03-01T12:00:00Z until 2026-03-01T18:00:00Z");
  }

  private Receipt receive(String copy) {
    return receive("1", "Harbour fees fall", copy);
  }

  private Receipt receive(String guid, String headline, String copy) {
    return house.receive("wire", "<title>The Wire</title>" + item(guid, headline, copy));
  }

  private String item(String guid, String headline, String copy) {
    return """
    <item><title>%s</title><link>%s</link>
    <guid isPermaLink="false">%s</guid><description><![CDATA[%s]]></description></item>
    """
        .formatted(headline, house.server().at("/fees"), guid, copy);
  }

  private static UnrulyServer.Route page(String advisory) {
    return UnrulyRoutes.text(
        "<article><h1>Harbour fees fall</h1>" + advisory + COPY + "</article>",
        "Content-Type: text/html");
  }

  private Story only() {
    List<Story> stories = house.stories();
    assertThat(stories).hasSize(1);
    return stories.getFirst();
  }

  private String explained(String asked) {
    return house.get(Explanation.class).of(asked).orElseThrow();
  }
}
