package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a clean body costs, beside what Jsoup alone takes for the same bodies. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CleanBenchmark {

  private static final int BODIES = 50;
  private static final URI BASE = URI.create("https://outlet.example/news/");

  private final Normaliser normaliser = new Normaliser();
  private final List<Entry> entries = FeedBodies.entries(BODIES);

  /** Parse, allow-list, print: no furniture, no lede, no plain text. */
  @Benchmark
  @OperationsPerInvocation(BODIES)
  public void jsoupAlone(Blackhole sink) {
    for (Entry entry : entries) {
      sink.consume(Jsoup.clean(entry.content(), BASE.toString(), Safelist.relaxed()));
    }
  }

  /** The whole article: body, text, lede, byline, dateline, credits, agency. */
  @Benchmark
  @OperationsPerInvocation(BODIES)
  public void article(Blackhole sink) {
    for (Entry entry : entries) {
      sink.consume(normaliser.normalise(entry, BASE, "en"));
    }
  }
}
