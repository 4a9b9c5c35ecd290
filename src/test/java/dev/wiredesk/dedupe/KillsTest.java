package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Normaliser;
import dev.wiredesk.parse.Entry;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillsTest {

  @Test
  void meanTheArticleWhoseHeadlineTheyBearOrName() {
    assertThat(Kills.naming(kill("Ferry retired", "")).test("Ferry, retired")).isTrue();
    assertThat(Kills.naming(kill("Kill", "The story “Ferry to retire” is withdrawn.")))
        .accepts("Ferry to retire")
        .rejects("Ferry", "Ferry to retire on Friday");
  }

  @Test
  void meanNoArticleWhoseHeadlineHasNoWord() {
    assertThat(Kills.naming(kill("***", "Please kill.")).test("???")).isFalse();
  }

  private static Article kill(String headline, String text) {
    Entry entry =
        new Entry(
            "1",
            Entry.Rung.ID,
            "1",
            null,
            headline,
            null,
            text,
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            "en",
            null,
            null);
    return new Normaliser().normalise(entry, URI.create("https://outlet.example/feed"), "en");
  }
}
