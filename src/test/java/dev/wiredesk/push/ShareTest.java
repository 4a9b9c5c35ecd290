package dev.wiredesk.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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
        share.take(() ->
            share.take(() -> {
              work.add("second");
              assertThat(share.take(() -> did("third"))).isNotSameAs(DONE);
              return DONE;
            }));

    assertThat(outer).isSameAs(DONE);
    assertThat(work).containsExactly("second");
    assertThat(share.take(() -> did("later"))).isSameAs(DONE);
  }

  private CompletionHandler<Void> did(String what) {
    work.add(what);
    return DONE;
  }
}
