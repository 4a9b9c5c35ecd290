package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class CurrentFeedsTest {

  private static final Feeds BEFORE =
      Read.feeds("feeds:\n- { slug: one, url: \"https://example.org/1\" }\n");
  private static final Feeds AFTER =
      Read.feeds("feeds:\n- { slug: two, url: \"https://example.org/2\" }\n");

  private final CurrentFeeds current = new CurrentFeeds(BEFORE);
  private final List<Feeds> heard = new CopyOnWriteArrayList<>();

  @Test
  void tellsAFollowerWhatIsInForceAndThenOfEveryEdit() {
    current.follow(heard::add);
    assertThat(heard).containsExactly(BEFORE);

    current.replace(AFTER);
    assertThat(heard).containsExactly(BEFORE, AFTER);
  }

  /** At start a part of the desk may take a second to follow, and the file is saved meanwhile. */
  @Test
  void tellsAFollowerOfAnEditThatComesWhileItIsToldOfTheFirst() throws InterruptedException {
    Thread editor = new Thread(() -> current.replace(AFTER));

    current.follow(feeds -> {
      if (heard.isEmpty()) {
        editor.start();
      }
      heard.add(feeds);
    });
    editor.join();

    assertThat(heard).containsExactly(BEFORE, AFTER);
  }
}
