package dev.wiredesk.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.TestDesk;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How feeds are, as told in short and at length. */
class PollStatesTest {

  @TempDir Path folder;

  private UnrulyServer server;
  private TestDesk house;
  private PollStates states;

  @BeforeEach
  void open() throws IOException {
    String document = Files.readString(Path.of("src/test/resources/desk/tidewater.xml"));
    server = new UnrulyServer();
    server.on("/well.xml", UnrulyRoutes.text(document));
    server.on("/bare.xml", UnrulyRoutes.text(document.replace("</title>", " & more</title>")));
    server.on("/gone.xml", UnrulyRoutes.status(404));
    house =
        TestDesk.start(
            folder,
            """
            feeds:
              - { slug: well, url: "%s" }
              - { slug: bare, url: "%s" }
              - { slug: gone, url: "%s" }
            """
                .formatted(server.at("/well.xml"), server.at("/bare.xml"), server.at("/gone.xml")));
    states = house.get(PollStates.class);
  }

  @AfterEach
  void close() {
    house.close();
    server.close();
  }

  @Test
  void tellsHowEachFeedIs() {
    pollAll();

    assertThat(states.moods())
        .isEqualTo(Map.of("well", Mood.WELL, "bare", Mood.REPAIRED, "gone", Mood.FAILING))
        .isEqualTo(atLength());
  }

  @Test
  void countsWhatWaitsToBeWritten() {
    pollAll();
    server.on("/well.xml", UnrulyRoutes.status(503));
    pollAll();

    assertThat(states.moods()).containsEntry("well", Mood.FAILING).isEqualTo(atLength());
  }

  @Test
  void leavesOutWhatIsNoLongerConfigured() {
    pollAll();
    CurrentFeeds current = house.get(CurrentFeeds.class);
    Feeds now = current.get();
    Set<String> kept = Set.of("well", "bare");
    current.replace(
        new Feeds(
            now.masthead(),
            now.feeds().stream().filter(feed -> kept.contains(feed.slug())).toList(),
            now.editions()));

    assertThat(states.moods()).containsOnlyKeys(kept).isEqualTo(atLength());
  }

  private void pollAll() {
    for (Feed feed : house.get(CurrentFeeds.class).get().feeds()) {
      house.get(Poller.class).poll(feed);
    }
  }

  private Map<String, Mood> atLength() {
    return states.all().stream().collect(Collectors.toMap(PollState::feed, PollState::mood));
  }
}
