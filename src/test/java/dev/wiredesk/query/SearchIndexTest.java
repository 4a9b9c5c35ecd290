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

  private static Query query(String text) throws BadQuery {
    return new QueryReader(QueryReaderTest.NAMES).read(text);
  }

  private static Indexed story(long number, String title) {
    return story(number, title, 1);
  }

  private static Indexed story(long number, String title, long outlet) {
    return new Indexed(new Searchable(number, title, "", "", "", null, Set.of(), Set.of()), outlet);
  }

  private static List<Long> search(SearchIndex index, Query query) throws IOException {
    return search(index, query, List.of());
  }

  private static List<Long> search(SearchIndex index, Query query, List<Outlet> outlets)
      throws IOException {
    return index.search(query, () -> outlets, 10);
  }

  @Test
  void findsTheLatestFirst() throws IOException {
    try (SearchIndex index = SearchIndex.open(null)) {
      index.update(
          List.of(story(2, "Storm"), story(10, "Storms"), story(9, "Calm"), story(1, "Storm")),
          List.of());
      index.settle("4");
      assertThat(search(index, STORM)).containsExactly(10L, 2L, 1L);
      assertThat(index.search(STORM, List::of, 1)).containsExactly(10L);
      index.update(List.of(story(2, "Calm"), story(9, "Storm")), List.of(10L));
      index.settle("5");
      assertThat(search(index, STORM)).containsExactly(9L, 1L);
      index.clear();
      assertThat(search(index, STORM)).isEmpty();
      assertThat(index.mark()).isEmpty();
    }
  }

  @Test
  void asksOutletsByWhatTheyAreCalledNow() throws IOException, BadQuery {
    Query post = query("source:post");
    Query others = query("storm -source:(\"river post\" OR hill*)");
    List<Outlet> before = List.of(new Outlet(1, "River Post", "rp"), new Outlet(2, "Hill", "h"));
    List<Outlet> after = List.of(new Outlet(1, "River Day", "day"), new Outlet(2, "Post", "h"));
    try (SearchIndex index = SearchIndex.open(null)) {
      index.update(
          List.of(story(1, "Storm", 1), story(2, "Storm", 2), story(3, "Storm", 3)), List.of());
      index.settle("1");
      assertThat(search(index, post, before)).containsExactly(1L);
      assertThat(search(index, post, after)).containsExactly(2L);
      assertThat(search(index, others, before)).containsExactly(3L);
      assertThat(search(index, others, after)).containsExactly(3L, 2L, 1L);
      assertThat(search(index, Query.ofFeeds(List.of("day", "none")), before)).isEmpty();
      assertThat(search(index, Query.ofFeeds(List.of("day", "none")), after)).containsExactly(1L);
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
      assertThat(search(index, STORM)).containsExactly(1L);
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
      assertThat(search(index, STORM)).containsExactly(2L);
    }
  }
}
