package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishers change in the ids of their entries, and what they do not. */
class EntryNameTest {

  @ParameterizedTest
  @CsvSource({
    "http://outlet.example/?p=12, https://www.outlet.example/?p=12",
    "https://outlet.example/a?utm_source=rss, https://outlet.example/a",
    "11111 at http://outlet.example, 11111 at https://www.outlet.example",
    "https://outlet.example/live#post-7, http://outlet.example/live#post-7",
  })
  void isExactlyTheSame(String one, String other) {
    assertThat(EntryName.of(one)).isEqualTo(EntryName.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://outlet.example/articles/c1xyz#0, https://outlet.example/articles/c1xyz#1",
    "https://outlet.example/articles/c1xyz, https://outlet.example/articles/c1xyz#12",
    "story-4711#0, story-4711#3",
  })
  void differsOnlyInItsVersion(String one, String other) {
    assertThat(EntryName.of(one).plain()).isEqualTo(EntryName.of(other).plain());
    assertThat(EntryName.of(one).exact()).isNotEqualTo(EntryName.of(other).exact());
  }

  @ParameterizedTest
  @CsvSource({
    "http://old.example/?p=12, https://new.example/?p=12",
    "'tag:old.example,2024:post/12', 'tag:new.example,2026:post/12'",
    "812 at http://old.example, 812 at https://new.example",
    "https://mail.outlet.example/a/b, https://outlet.example/a/b",
  })
  void differsOnlyInItsHost(String one, String other) {
    assertThat(EntryName.of(one).local()).isNotEmpty().isEqualTo(EntryName.of(other).local());
    assertThat(EntryName.of(one).plain()).isNotEqualTo(EntryName.of(other).plain());
  }

  @ParameterizedTest
  @CsvSource({
    "https://outlet.example/?p=12, https://outlet.example/?p=13",
    "https://outlet.example/live#post-7, https://outlet.example/live#post-8",
    "12, 13",
    "813 at https://outlet.example, 812 at https://outlet.example",
  })
  void isAnother(String one, String other) {
    assertThat(EntryName.of(one).local()).isNotEqualTo(EntryName.of(other).local());
  }

  @Test
  void hasNothingLocalInAFrontPage() {
    assertThat(EntryName.of("https://outlet.example/").local()).isEmpty();
    assertThat(EntryName.of(null).local()).isEmpty();
  }
}
