package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
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

/**
 * What clean bodies cost, beside what Jsoup alone takes for the same. One operation is a body of
 * each entry.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 3)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class CleanBenchmark {

  private static final String BASE = "https://outlet.example/news/";

  /** "demo": what the simulated outlets publish; else a folder of {@code *_clean.xml} feeds. */
  @Param("demo")
  public String feeds = "demo";

  private final Normaliser normaliser = new Normaliser();
  private final Safelist kept = Safelist.relaxed();
  private List<Entry> entries = List.of();
  private List<String> bodies = List.of();

  @Setup
  public void load() throws IOException {
    entries = FeedBodies.entries(feeds);
    bodies = entries.stream().map(Normaliser::fuller).toList();
    int characters = bodies.stream().mapToInt(String::length).sum();
    System.out.printf("%d bodies, %d characters%n", bodies.size(), characters);
  }

  /** CPU time of the measuring thread, which other programs do not lengthen; sums. */
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

  /** Parse, allow-list, print: no furniture, no lede, no plain text. */
  @Benchmark
  public void jsoupAlone(Blackhole sink, Cpu cpu) {
    long before = Cpu.now();
    for (String body : bodies) {
      sink.consume(Jsoup.clean(body, BASE, Safelist.relaxed()));
    }
    cpu.took(before);
  }

  /** The same with one safelist for all. */
  @Benchmark
  public void jsoupKept(Blackhole sink, Cpu cpu) {
    long before = Cpu.now();
    for (String body : bodies) {
      sink.consume(Jsoup.clean(body, BASE, kept));
    }
    cpu.took(before);
  }

  /** From the feed's string to markup, text, lede and all that the copy says of itself. */
  @Benchmark
  public void body(Blackhole sink, Cpu cpu) {
    long before = Cpu.now();
    for (int i = 0; i < bodies.size(); i++) {
      String title = entries.get(i).title();
      sink.consume(
          Cleaned.of(Markup.parse(bodies.get(i), BASE), title == null ? "" : title, List.of()));
    }
    cpu.took(before);
  }

  /** The whole article: headline, authors, address, language and agency as well. */
  @Benchmark
  public void article(Blackhole sink, Cpu cpu) {
    long before = Cpu.now();
    for (Entry entry : entries) {
      sink.consume(normaliser.normalise(entry, URI.create(BASE), "en"));
    }
    cpu.took(before);
  }
}
