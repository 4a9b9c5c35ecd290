package dev.wiredesk.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.Document;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ten thousand damaged documents, from a seed: what fails once fails again. */
class FuzzTest {

  private static final int DOCUMENTS = 10_000;
  private static final Duration BOUND = Duration.ofSeconds(1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** The bound is on the thread's own CPU time, which a busy machine does not lengthen. */
  @Test
  void answersTenThousandDamagedDocumentsWithinASecondEach() throws IOException {
    List<byte[]> originals = new ArrayList<>();
    for (Path fixture : FixturesTest.fixtures().toList()) {
      originals.add(Files.readAllBytes(fixture));
    }
    Random random = new Random(20250304);
    for (int i = 0; i < DOCUMENTS; i++) {
      byte[] bytes = Mutations.mutate(originals.get(i % originals.size()), random);
      long start = THREADS.getCurrentThreadCpuTime();
      ParseResult result = new FeedParser().parse(new Document(FixturesTest.LOCATION, null, bytes));
      long used = THREADS.getCurrentThreadCpuTime() - start;
      assertThat(result).as("document %d", i).isNotNull();
      assertThat(Duration.ofNanos(used)).as("document %d", i).isLessThan(BOUND);
    }
  }
}
