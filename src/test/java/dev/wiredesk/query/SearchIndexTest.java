package dev.wiredesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  @TempDir private Path folder;

  private static final Query STORM =
      new Query(new Clause.Phrase(List.of(Field.TITLE), List.of("storm")));

  private static Searchable story(long number, String title) {
    return new Searchable(number, title, "", "Post", "post", null, Set.of(), Set.of());
  }

  @Test
  void findsTheLatestFirst() throws IOException {
    try (SearchIndex index = SearchIndex.open(null)) {
      index.update(
          List.of(story(2, "Storm"), story(10, "Storms"), story(9, "Calm"), story(1, "Storm")),
          List.of());
      index.settle("4");
      assertThat(index.search(STORM, 10)).containsExactly(10L, 2L, 1L);
      assertThat(index.search(STORM, 1)).containsExactly(10L);
      index.update(List.of(story(2, "Calm"), story(9, "Storm")), List.of(10L));
      index.settle("5");
      assertThat(index.search(STORM, 10)).containsExactly(9L, 1L);
      index.clear();
      assertThat(index.search(STORM, 10)).isEmpty();
      assertThat(index.mark()).isEmpty();
    }
  }

  @Test
  void goesOnWhereItLeftOff() throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.mark()).isEmpty();
      index.update(List.of(story(1, "Storm")), List.of());
      index.settle("41");
    }
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.mark()).isEqualTo("41");
      assertThat(index.search(STORM, 10)).containsExactly(1L);
    }
  }

  @Test
  void startsAnewWhereItsFilesAreDamaged() throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      index.update(List.of(story(1, "Storm")), List.of());
      index.settle("41");
    }
    try (var files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "no index");
      }
    }
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.mark()).isEmpty();
      index.update(List.of(story(2, "Storm")), List.of());
      index.settle("42");
      assertThat(index.search(STORM, 10)).containsExactly(2L);
    }
  }
}
