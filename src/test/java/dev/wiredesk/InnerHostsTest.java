package dev.wiredesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wiredesk.fetch.UnrulyRoutes;
import dev.wiredesk.fetch.UnrulyServer;
import dev.wiredesk.poll.PollState;
import dev.wiredesk.poll.PollStates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network that is opened is opened for the feeds of feeds.yml, not for what they lead to. */
class InnerHostsTest {

  private static final String REFUSAL = "127.0.0.2 is a loopback address, and no feed of feeds.yml";

  @TempDir Path folder;

  @Test
  void aFeedLeadsToNoInnerHostThatFeedsYmlDoesNotName() throws IOException {
    try (UnrulyServer server = new UnrulyServer()) {
      URI other = URI.create("http://127.0.0.2:" + server.address().getPort() + "/inner.xml");
      server.on("/moved.xml", UnrulyRoutes.redirect(302, other.toString()));
      String feeds =
          "feeds: [{ slug: moved, url: \"%s\" }]".formatted(server.at("/moved.xml").toString());
      try (TestDesk desk = TestDesk.run(folder, feeds)) {
        PollStates states = desk.get(PollStates.class);
        PollState state =
            await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> states.find("moved"), found -> found.isPresent())
                .orElseThrow();
        assertThat(state.outcome()).contains(REFUSAL);
      }
    }
  }
}
