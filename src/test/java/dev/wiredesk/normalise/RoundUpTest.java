package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RoundUpTest {

  private static final String PROSE =
      "<p>The ferry came back to the old harbour on Monday after repairs that took all winter.</p>"
          + "<p>Nine passengers and a crate of oranges were aboard, said the captain, who was glad.</p>"
          + "<p>The breakwater will be raised before the next storms, the harbour office promised.</p>";

  @Test
  void staysBelowTheCopyWhereItLeadsToManySites() {
    String links = list("quay.example", "tide.example", "mole.example", "buoy.example");
    assertThat(Entries.of(PROSE + links).normalised().body()).isEqualTo(PROSE + links);
  }

  @Test
  void isNotMadeOfTheOutletsOwnStories() {
    String links = list("outlet.example", "www.outlet.example", "outlet.example", "tide.example");
    assertThat(Entries.of(PROSE + links).normalised().body()).isEqualTo(PROSE);
  }

  @Test
  void isNotMadeOfNetworksToFollow() {
    String links = list("facebook.com", "x.com", "www.instagram.com", "t.me", "bsky.app");
    assertThat(Entries.of(PROSE + links).normalised().body()).isEqualTo(PROSE);
  }

  private static String list(String... hosts) {
    return Arrays.stream(hosts)
        .map(host ->
            "<li><a href=\"https://%s/%d\">What is written of the harbour and its ferries on %1$s</a></li>"
                .formatted(host, host.length()))
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }
}
