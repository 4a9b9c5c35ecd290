package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsWatcherTest {

  private static final String ONE = "feeds:\n- { slug: one, url: \"https://example.org/1\" }\n";
  private static final String TWO = "feeds:\n- { slug: two, url: \"https://example.org/2\" }\n";
  private static final String WRONG = "feeds:\n- { slug: one }\n";

  private final Path path;
  private final CurrentFeeds current = new CurrentFeeds(Read.feeds(ONE));
  private final List<Feeds> applied = new ArrayList<>();
  private final List<Reading.Refused> refused = new ArrayList<>();
  private final FeedsWatcher watcher;

  FeedsWatcherTest(@TempDir Path directory) throws IOException {
    path = Files.writeString(directory.resolve("feeds.yml"), ONE);
    FeedsFile file = new FeedsFile(path, new FeedsReader(Map.<String, String>of()::get));
    watcher = new FeedsWatcher(file, current, refused::add);
    current.onChange(applied::add);
    check(2);
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  private void check(int times) {
    for (int i = 0; i < times; i++) {
      watcher.check();
    }
  }

  private void write(String text) throws IOException {
    Files.writeString(path, text);
  }

  @Test
  void leavesWhatIsInForceAloneWhileTheFileDoesNotChange() {
    check(3);
    assertThat(applied).isEmpty();
    assertThat(refused).isEmpty();
  }

  @Test
  void appliesAnEditSeenByTwoChecksOnce() throws IOException {
    write(TWO);
    check(1);
    assertThat(applied).isEmpty();
    check(3);
    assertThat(applied).containsExactly(Read.feeds(TWO));
    assertThat(current.get()).isEqualTo(Read.feeds(TWO));
  }

  @Test
  void appliesAnEditThatChangesNeitherSizeNorTime() throws IOException {
    FileTime time = Files.getLastModifiedTime(path);
    write(ONE.replace("/1", "/7"));
    Files.setLastModifiedTime(path, time);
    check(2);
    assertThat(current.get().feeds().getFirst().url()).hasPath("/7");
  }

  @Test
  void waitsForAFileThatIsStillBeingWritten() throws IOException {
    write("");
    check(1);
    write(TWO.substring(0, 20));
    check(1);
    write(TWO);
    check(1);
    assertThat(refused).isEmpty();
    check(1);
    assertThat(applied).containsExactly(Read.feeds(TWO));
  }

  @Test
  void followsAnEditorThatRenames() throws IOException {
    Path backup = path.resolveSibling("feeds.yml~");
    Files.move(path, backup);
    check(1);
    Path draft = Files.writeString(path.resolveSibling(".feeds.yml.swp"), TWO);
    Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    check(2);
    assertThat(refused).isEmpty();
    assertThat(applied).containsExactly(Read.feeds(TWO));
  }

  @Test
  void keepsWhatIsInForceWhenAnEditIsWrongAndTellsItOnce() throws IOException {
    write(WRONG);
    check(5);
    assertThat(current.get()).isEqualTo(Read.feeds(ONE));
    assertThat(refused)
        .flatExtracting(Reading.Refused::problems)
        .map(Object::toString)
        .containsExactly("feeds.yml:2:3: url: is missing");
    assertThat(current.refused()).contains(refused.getFirst());
  }

  @Test
  void forgetsTheRefusalWithAGoodEdit() throws IOException {
    write(WRONG);
    check(2);
    write(TWO);
    check(2);
    assertThat(current.refused()).isEmpty();
    assertThat(applied).containsExactly(Read.feeds(TWO));
  }

  @Test
  void forgetsTheRefusalWhenTheEditIsUndone() throws IOException {
    write(WRONG);
    check(2);
    write(ONE);
    check(2);
    assertThat(current.refused()).isEmpty();
    assertThat(applied).isEmpty();
  }

  @Test
  void carriesOnWithoutTheFileAndTellsItOnce() throws IOException {
    Files.delete(path);
    check(4);
    assertThat(current.get()).isEqualTo(Read.feeds(ONE));
    assertThat(refused)
        .flatExtracting(Reading.Refused::problems)
        .map(Problem::message)
        .containsExactly("the file does not exist");
    write(TWO);
    check(2);
    assertThat(applied).containsExactly(Read.feeds(TWO));
  }

  @Test
  void appliesNothingForACommentOrAnotherOrderOfKeys() throws IOException {
    write("# tidied\nfeeds:\n- url: https://example.org/1\n  slug: one\n");
    check(2);
    assertThat(applied).isEmpty();
  }

  @Test
  void doesNotApplyAnEditAgainWhenAListenerFails() throws IOException {
    current.onChange(feeds -> {
      throw new IllegalStateException("a listener's bug");
    });
    write(TWO);
    check(1);
    assertThatThrownBy(watcher::check).hasMessage("a listener's bug");
    check(2);
    assertThat(applied).hasSize(1);
  }

  @Test
  void checksByItselfOnceStartedWhateverListenersDo() throws Exception {
    BlockingQueue<Feeds> changes = new LinkedBlockingQueue<>();
    current.onChange(feeds -> {
      changes.add(feeds);
      throw new IllegalStateException("a listener's bug");
    });
    watcher.start(Duration.ofMillis(10));
    write(TWO);
    assertThat(changes.poll(30, TimeUnit.SECONDS)).isEqualTo(Read.feeds(TWO));
    write(ONE);
    Feeds next = changes.poll(30, TimeUnit.SECONDS);
    while (Read.feeds(TWO).equals(next)) { // told again and again
      next = changes.poll(30, TimeUnit.SECONDS);
    }
    assertThat(next).isEqualTo(Read.feeds(ONE));
  }

  @Test
  void tellsOfAnEditAgainWhoCouldNotFollowItAndNobodyElse() throws Exception {
    BlockingQueue<Feeds> followed = new LinkedBlockingQueue<>();
    AtomicInteger told = new AtomicInteger();
    current.onChange(feeds -> {
      if (told.incrementAndGet() < 3) {
        throw new IllegalStateException("no database");
      }
      followed.add(feeds);
    });
    List<Feeds> last = new CopyOnWriteArrayList<>();
    current.onChange(last::add);
    watcher.start(Duration.ofMillis(10));
    write(TWO);

    assertThat(followed.poll(30, TimeUnit.SECONDS)).isEqualTo(Read.feeds(TWO));
    assertThat(told).hasValue(3);
    assertThat(last).containsExactly(Read.feeds(TWO));
  }
}
