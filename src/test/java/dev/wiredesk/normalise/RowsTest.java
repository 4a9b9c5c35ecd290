package dev.wiredesk.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowsTest {

  static List<String> tables() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/dev/wiredesk/normalise"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A tab that an editor turned into blanks would make words of the kind before it. */
  @ParameterizedTest
  @MethodSource("tables")
  void haveTheSameColumnsThroughoutATable(String table) {
    List<List<String>> rows = Rows.of(table);
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()).doesNotContain(""));
    assertThat(rows.getFirst()).hasSizeGreaterThan(1);
  }

  @Test
  void giveTheWordsOfAKindAndOfAll() {
    assertThat(Rows.words("embed-sites.tsv", "CHART"))
        .contains("datawrapper.de")
        .doesNotContain("CHART", "youtube.com");
    assertThat(Rows.words("embed-sites.tsv")).contains("datawrapper.de", "youtube.com");
  }

  @Test
  void giveThePhrasesOfAKindAndOfAll() {
    assertThat(Rows.phrases("kickers.tsv", "en"))
        .contains("breaking news")
        .doesNotContain("redaktion");
    assertThat(Rows.phrases("kickers.tsv")).contains("breaking news", "redaktion");
  }
}
