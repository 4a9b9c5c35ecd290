package dev.wiredesk.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Story;
import dev.wiredesk.fetch.UnrulyRoutes;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An outlet lists one article in two feeds, under two addresses and with two teasers. The page of
 * the one names the other's address as its own.
 */
class CanonicalAddressTest {

  private static final String COPY =
      """
      <article><h1>Weir to be rebuilt</h1>
      <p>The weir below the paper mill will be rebuilt in stone, the river board said on Thursday.</p>
      <p>Salmon will have a ladder of nine basins, and the mill its water back before the next harvest.</p>
      </article>
      """;

  @TempDir Path folder;

  private PageHouse house;

  @BeforeEach
  void open() throws IOException {
    house =
        PageHouse.open(
            folder,
            """
            feeds:
              - { slug: river, url: "SERVER/river.xml", full-text: true }
              - { slug: local, url: "SERVER/local.xml" }
            """);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void isHowAnArticleIsKnownAgain() {
    receiveWithPage("<link rel=canonical href=/weir-to-be-rebuilt>");
    receive("local", "/weir-to-be-rebuilt", "Nine basins for salmon are planned at the mill.");

    Story story = only();
    assertThat(story.copies()).extracting(Story.Copy::feed).containsExactly("local");
    assertThat(story.article().link()).isEqualTo(house.server().at("/feeds/go/4711").toString());
  }

  @Test
  void isAskedForWhateverCameFirst() {
    receive("local", "/weir-to-be-rebuilt", "Nine basins for salmon are planned at the mill.");
    receiveWithPage("<link rel=canonical href=/weir-to-be-rebuilt>");

    assertThat(only().copies()).extracting(Story.Copy::feed).containsExactly("river");
  }

  @Test
  void leavesTheAddressOfTheFeedGood() {
    receiveWithPage("<link rel=canonical href=/weir-to-be-rebuilt>");
    receive("local", "/feeds/go/4711", "Nine basins for salmon are planned at the mill.");

    assertThat(only().copies()).extracting(Story.Copy::feed).containsExactly("local");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<link rel=canonical href=/>",
        "<link rel=canonical href=https://elsewhere.example/weir-to-be-rebuilt>",
      })
  void isNotTakenFromWhereItCannotBeTrue(String head) {
    receiveWithPage(head);
    receive("local", "/weir-to-be-rebuilt", "Nine basins for salmon are planned at the mill.");

    assertThat(house.stories()).hasSize(2);
  }

  private Story only() {
    assertThat(house.stories()).hasSize(1);
    return house.stories().getFirst();
  }

  private void receiveWithPage(String head) {
    house.server().on("/feeds/go/4711", UnrulyRoutes.text(head + COPY, "Content-Type: text/html"));
    receive("river", "/feeds/go/4711", "The weir will be rebuilt.");
    house.serve("river");
  }

  private void receive(String slug, String path, String teaser) {
    house.receive(
        slug,
        """
        <title>The %s</title><item><title>Weir to be rebuilt</title>
        <link>%s</link><guid isPermaLink="false">%s-1</guid><description>%s</description></item>
        """
            .formatted(slug, house.server().at(path), slug, teaser));
  }
}
