package dev.wiredesk.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KillsTest {

  @Test
  void meanTheArticleWhoseHeadlineTheyBearOrName() {
    assertThat(Kills.naming(Tellings.article("Ferry retired", "")).test("Ferry, retired")).isTrue();
    assertThat(Kills.naming(Tellings.article("Kill", "The story “Ferry to retire” is withdrawn.")))
        .accepts("Ferry to retire")
        .rejects("Ferry", "Ferry to retire on Friday");
  }

  @Test
  void meanNoArticleWhoseHeadlineHasNoWord() {
    assertThat(Kills.naming(Tellings.article("***", "Please kill.")).test("???")).isFalse();
  }
}
