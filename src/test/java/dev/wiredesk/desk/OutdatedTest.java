package dev.wiredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Older copies of an entry, as a hub that tries again or a cache that lags brings them. */
class OutdatedTest extends HouseOfOneFeed {

  private static final Feed ONE = Feed.of("one", URI.create("https://one.example/feed"));
  private static final String EARLY = "<updated>2026-03-01T09:00:00Z</updated>";
  private static final String LATE = "<updated>2026-03-01T10:00:00Z</updated>";

  private Receipt bring(String updated, String headline) {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>One</title>
        <entry><id>tag:one.example,2026:1</id><title>%s</title>%s
        <content>Two barges broke loose at the mill. %s, the harbour office says.</content></entry>
        </feed>
        """
            .formatted(headline, updated, headline);
    Document document = new Document(ONE.url(), null, atom.getBytes(StandardCharsets.UTF_8));
    house.clock().pass(Duration.ofMinutes(10));
    return house
        .get(Desk.class)
        .receive(
            ONE, (ParsedFeed) new FeedParser().parse(document), house.clock().instant(), _ -> {});
  }

  private String headline() {
    return house.get(Stories.class).list(StoryQuery.latest(1)).getFirst().article().headline();
  }

  @Test
  void doNotUndoACorrection() {
    bring(EARLY, "Nine people were hurt");
    bring(LATE, "Nobody was hurt");
    long change = house.get(Stories.class).lastChange();

    assertThat(bring(EARLY, "Nine people were hurt").inWords()).isEqualTo("1 known");

    assertThat(headline()).isEqualTo("Nobody was hurt");
    assertThat(house.get(Stories.class).lastChange()).isEqualTo(change);
    assertThat(bring(LATE, "Nobody was hurt").inWords()).isEqualTo("1 known");
  }

  @Test
  void newVersionsAreFiledThatAreDatedAsBeforeOrNotAtAll() {
    bring(EARLY, "Nine people were hurt");
    assertThat(bring(EARLY, "Eight people were hurt").inWords()).isEqualTo("1 changed");
    assertThat(bring("", "Seven people were hurt").inWords()).isEqualTo("1 changed");
    assertThat(bring(EARLY, "Six people were hurt").inWords()).isEqualTo("1 changed");
    assertThat(headline()).isEqualTo("Six people were hurt");
  }

  @Test
  void aDateThatHasYetToComeIsBelievedOfNobody() {
    bring("<updated>2062-03-01T10:00:00Z</updated>", "Nine people were hurt");
    assertThat(bring(LATE, "Nobody was hurt").inWords()).isEqualTo("1 changed");
  }
}
