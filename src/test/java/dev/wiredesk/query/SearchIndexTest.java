package dev.wiredesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

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
    return story(number, title, outlet, NOON);
  }

  private static Indexed story(long number, String title, long outlet, Instant updated) {
    return new Indexed(
        new Searchable(number, title, "", "", "", null, Set.of(), Set.of()),
        outlet,
        NOON.plusSeconds(number),
        updated);
  }

  private static List<Long> search(SearchIndex index, Query query) throws IOException {
    return search(index, query, List.of());
  }

  private static List<Long> search(SearchIndex index, Query query, List<Outlet> outlets)
      throws IOException {
    return index.search(query, () -> outlets, Wanted.highest(10), () -> false);
  }

  @Test
  void findsTheLatestFirst() throws IOException {
    try (SearchIndex index = SearchIndex.open(null)) {
      index.update(
          List.of(story(2, "Storm"), story(10, "Storms"), story(9, "Calm"), story(1, "Storm")),
          List.of());
      index.settle("4");
      assertThat(search(index, STORM)).containsExactly(10L, 2L, 1L);
      assertThat(index.search(STORM, List::of, Wanted.highest(1), () -> false))
          .containsExactly(10L);
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
  void findsWhatIsOfACertainTimeHoweverMuchIsNewer() throws IOException {
    try (SearchIndex index = SearchIndex.open(null)) {
      for (int number = 1; number <= 3000; number++) {
        Instant updated = NOON.plusSeconds(number == 7 ? 5000 : number);
        index.update(List.of(story(number, "Storm", 1, updated)), List.of());
      }
      index.settle("3000");
      assertThat(search(index, new Wanted(9, NOON.plusSeconds(3), NOON.plusSeconds(6), null, null)))
          .containsExactly(5L, 4L, 3L);
      assertThat(search(index, new Wanted(1, null, NOON.plusSeconds(6), null, null)))
          .containsExactly(5L);
      assertThat(search(index, new Wanted(9, null, null, NOON.plusSeconds(2999), null)))
          .containsExactly(3000L, 2999L, 7L);
      assertThat(search(index, new Wanted(2, null, null, null, 9L))).containsExactly(8L, 7L);
    }
  }

  private static List<Long> search(SearchIndex index, Wanted wanted) throws IOException {
    return index.search(STORM, List::of, wanted, () -> false);
  }

  @Test
  void tellsASearchThatTakesTooLongFromOneThatFindsNothing() throws IOException {
    try (SearchIndex index = SearchIndex.open(null)) {
      index.update(List.of(story(1, "Storm")), List.of());
      index.settle("1");
      assertThatThrownBy(() -> index.search(STORM, List::of, Wanted.highest(1), () -> true))
          .isInstanceOf(SlowSearch.class);
      assertThat(search(index, STORM)).containsExactly(1L);
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
  void isMadeAnewWhateverItsDamage() throws IOException {
    Random random = new Random(5);
    Path well = folder.resolve("well");
    write(well);
    for (int i = 0; i < 100; i++) {
      Path damaged = Files.createDirectories(folder.resolve("damaged" + i));
      copy(well, damaged);
      damage(damaged, random);
      try (SearchIndex index = SearchIndex.open(damaged)) {
        assertThat(index.mark()).isEmpty();
        index.update(List.of(story(1, "Storm")), List.of());
        index.settle("1");
        assertThat(search(index, STORM)).containsExactly(1L);
      }
    }
    try (SearchIndex index = SearchIndex.open(well)) {
      assertThat(index.mark()).isEqualTo("3000");
    }
  }

  @Test
  void tellsThatItWasDamagedWhileItWasOpenAndIsMadeAnew() throws IOException {
    write(folder);
    try (SearchIndex index = SearchIndex.open(folder)) {
      try (var files = Files.list(folder)) {
        Path file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
        byte[] other = new byte[(int) Files.size(file)];
        Arrays.fill(other, (byte) -1);
        Files.write(file, other, StandardOpenOption.WRITE);
      }
      assertThatThrownBy(() -> search(index, STORM)).isInstanceOf(DamagedIndex.class);
      index.recover();
      assertThat(index.mark()).isEmpty();
      assertThat(search(index, STORM)).isEmpty();
    }
  }

  private static void write(Path folder) throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      for (int number = 1; number <= 3000; number++) {
        index.update(List.of(story(number, "Storm of the " + number * 7 + "th day")), List.of());
      }
      index.settle("3000");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** A block that a disc has lost reads as zeros, or as something that it never was. */
  private static void damage(Path folder, Random random) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> all = files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
      Path file = all.get(random.nextInt(all.size()));
      byte[] bytes = Files.readAllBytes(file);
      int from = random.nextInt(bytes.length);
      byte value = (byte) (bytes[from] == 0 ? 1 + random.nextInt(255) : 0);
      Arrays.fill(bytes, from, Math.min(bytes.length, from + 1 + random.nextInt(512)), value);
      Files.write(file, bytes);
    }
  }

  @Test
  void goesOnFromWhatWasSettledAfterAnErrorOfWriting() throws IOException {
    AtomicBoolean full = new AtomicBoolean();
    try (SearchIndex index = SearchIndex.in(disc(full))) {
      index.update(List.of(story(1, "Storm")), List.of());
      index.settle("1");
      full.set(true);
      assertThatThrownBy(
              () -> {
                index.update(List.of(story(2, "Storm")), List.of());
                index.settle("2");
              })
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> index.settle("2")).isInstanceOf(IOException.class);
      assertThat(search(index, STORM)).containsExactly(1L);

      index.recover();
      assertThat(search(index, STORM)).containsExactly(1L);
      full.set(false);
      index.recover();
      assertThat(index.mark()).isEqualTo("1");
      index.update(List.of(story(2, "Storm")), List.of());
      index.settle("2");
      assertThat(search(index, STORM)).containsExactly(2L, 1L);
    }
  }

  private static Directory disc(AtomicBoolean full) {
    return new FilterDirectory(new ByteBuffersDirectory()) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (full.get()) {
          throw new IOException("No space left on device");
        }
        return super.createOutput(name, context);
      }
    };
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
