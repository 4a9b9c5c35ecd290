package dev.wiredesk.classify;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Normaliser;
import dev.wiredesk.parse.Entry;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Regions and topics of an article of 400 words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClassifyBenchmark {

  private static final String PARAGRAPH =
      "<p>ODESA, Ukraine — The port of Odesa reopened on Monday after a week of strikes, the"
          + " harbour office said. Three ships with maize for Egypt and Turkey left before noon,"
          + " and the union said that its members had voted for an offer by the ministry in Kyiv."
          + " Farmers had warned that silos were full and that prices would fall if exports did not"
          + " resume soon. A spokesman for the United Nations welcomed the decision and called on"
          + " both sides to keep talking. The central bank expects growth of two percent this"
          + " year.</p>";

  private final Classifier classifier = new Classifier();
  private final Feed feed = Feed.of("wire", URI.create("https://wire.example/rss"));
  private final Article article =
      new Normaliser()
          .normalise(
              new Entry(
                  "1",
                  Entry.Rung.ID,
                  "1",
                  "https://wire.example/world/1",
                  "Grain ships leave Odesa as strike ends",
                  null,
                  PARAGRAPH.repeat(5),
                  List.of(),
                  null,
                  null,
                  List.of(),
                  List.of(),
                  "en",
                  null,
                  null),
              feed.url(),
              "en");

  /** What the desk does with each article that is new. */
  @Benchmark
  public Labels classify() {
    return classifier.classify(article, feed);
  }
}
