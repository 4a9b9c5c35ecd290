package dev.wiredesk.parse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.wiredesk.demo.DemoFeeds;
import dev.wiredesk.fetch.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.slf4j.LoggerFactory;

/**
 * From the bytes of ordinary feeds to entries: the desk's parser beside Rome as it is usually
 * called. One operation reads every feed of a set once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ParseBenchmark {

  /** "demo": what the simulated outlets publish; else a folder of feeds. */
  @Param("demo")
  public String feeds = "demo";

  private List<Document> documents = List.of();

  @Setup
  public void load() throws IOException {
    // Rome tells its logger of every module; neither side shall pay for writing that down.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    List<Document> all = feeds.equals("demo") ? DemoFeeds.documents() : folder(Path.of(feeds));
    documents = all.stream().filter(ParseBenchmark::canBeReadByRome).toList();
    System.out.printf("%d of %d documents can be read by Rome%n", documents.size(), all.size());
  }

  /**
   * CPU time of the measuring thread, which other programs on the machine do not lengthen. Both are
   * sums over all measured iterations.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public long cpuMicros;
    public long rounds;

    void took(long nanosBefore) {
      cpuMicros += (now() - nanosBefore) / 1_000;
      rounds++;
    }

    static long now() {
      return THREADS.getCurrentThreadCpuTime();
    }
  }

  @Benchmark
  public void wiredesk(Blackhole hole, Cpu cpu) {
    long before = Cpu.now();
    FeedParser parser = new FeedParser();
    for (Document document : documents) {
      hole.consume(parser.parse(document));
    }
    cpu.took(before);
  }

  @Benchmark
  public void rome(Blackhole hole, Cpu cpu) throws IOException, FeedException {
    long before = Cpu.now();
    for (Document document : documents) {
      hole.consume(new SyndFeedInput().build(new XmlReader(document.open())));
    }
    cpu.took(before);
  }

  private static List<Document> folder(Path folder) throws IOException {
    List<Document> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith("_clean.xml")).sorted().toList()) {
        URI location = URI.create("https://wire.example/" + file.getFileName());
        found.add(new Document(location, "text/xml", Files.readAllBytes(file)));
      }
    }
    return found;
  }

  private static boolean canBeReadByRome(Document document) {
    try {
      var bytes = new ByteArrayInputStream(document.bytes());
      return !new SyndFeedInput().build(new XmlReader(bytes)).getEntries().isEmpty();
    } catch (IOException | FeedException | IllegalArgumentException e) {
      return false;
    }
  }
}
