package dev.wiredesk.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTest {

  private static final CompletionHandler<Void> DONE = (done, next) -> next.remove();

  private final List<String> work = new ArrayList<>();

  @Test
  void leavesHalfOfTheThreadsToPolls() {
    Share share = new Share(4, InstantSource.system());

    CompletionHandler<Void> outer =
        share.take(
            at("one"),
            () ->
                share.take(
                    at("two"),
                    () -> {
                      work.add("second");
                      assertThat(share.take(at("three"), () -> did("third"))).isNotSameAs(DONE);
                      return DONE;
                    }));

    assertThat(outer).isSameAs(DONE);
    assertThat(work).containsExactly("second");
    assertThat(share.take(at("three"), () -> did("later"))).isSameAs(DONE);
  }

  @Test
  void leavesThreadsToOthersHoweverMuchGoesToOneHost() {
    Share share = new Share(128, InstantSource.system());

    fill(share, Share.MOST_AT_A_HOST);

    assertThat(work).containsExactly("elsewhere");
    assertThat(share.take(at("slow"), () -> did("later"))).isSameAs(DONE);
  }

  /** As many at once go to that host, each begun while those before are under way. */
  private CompletionHandler<Void> fill(Share share, int left) {
    if (left > 0) {
      return share.take(at("slow"), () -> fill(share, left - 1));
    }
    assertThat(share.take(at("SLOW"), () -> did("one too many"))).isNotSameAs(DONE);
    return share.take(at("quick"), () -> did("elsewhere"));
  }

  private static URI at(String host) {
    return URI.create("https://" + host + ".example/callback");
  }

  private CompletionHandler<Void> did(String what) {
    work.add(what);
    return DONE;
  }
}
