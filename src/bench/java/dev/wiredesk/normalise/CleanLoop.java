package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/**
 * What clean bodies cost, beside what Jsoup alone takes for the same. Warm-up and rounds are
 * counted in CPU time of the one thread, the contestants take turns, and of six rounds the best
 * counts. Arguments: "demo" or a folder of {@code *_clean.xml} feeds, and seconds of CPU a round.
 */
public final class CleanLoop {

  private static final String BASE = "https://outlet.example/news/";
  private static final int ROUNDS = 6;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Read, so that no work can be left out. */
  private static long sink;

  private CleanLoop() {}

  public static void main(String[] args) throws IOException {
    List<Entry> entries = FeedBodies.entries(args[0]);
    long nanos = Long.parseLong(args[1]) * 1_000_000_000L;
    Map<String, Runnable> work = work(entries);
    Map<String, Double> best = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      work.forEach((name, body) -> best.merge(name, micros(body, nanos), Math::min));
    }
    double jsoup = best.get("Jsoup.clean");
    int count = entries.size();
    best.forEach((name, micros) ->
        System.out.printf(
            "%-32s %7.1f µs a body, ratio %.2f%n", name, micros / count, micros / jsoup));
    System.out.printf("%d bodies (%d)%n", count, sink);
  }

  private static Map<String, Runnable> work(List<Entry> entries) {
    List<String> bodies = entries.stream().map(Normaliser::fuller).toList();
    Normaliser normaliser = new Normaliser();
    Safelist kept = Safelist.relaxed();
    Map<String, Runnable> work = new LinkedHashMap<>();
    work.put(
        "Jsoup.clean",
        () -> bodies.forEach(b -> sink += Jsoup.clean(b, BASE, Safelist.relaxed()).length()));
    work.put(
        "Jsoup.clean, one safelist",
        () -> bodies.forEach(b -> sink += Jsoup.clean(b, BASE, kept).length()));
    work.put("body", () -> entries.forEach(CleanLoop::body));
    work.put(
        "article",
        () ->
            entries.forEach(
                e -> sink += normaliser.normalise(e, URI.create(BASE), "en").text().length()));
    return work;
  }

  private static void body(Entry entry) {
    String title = entry.title() == null ? "" : entry.title();
    Cleaned clean =
        Cleaned.of(
            Markup.parse(Normaliser.fuller(entry), BASE),
            Known.of(title, List.of(), List.of(), Origin.FEED));
    sink += clean.body().length() + clean.text().length();
  }

  private static double micros(Runnable work, long nanos) {
    long before = THREADS.getCurrentThreadCpuTime();
    long took = 0;
    int rounds = 0;
    while (took < nanos) {
      work.run();
      rounds++;
      took = THREADS.getCurrentThreadCpuTime() - before;
    }
    return took / 1_000.0 / rounds;
  }
}
