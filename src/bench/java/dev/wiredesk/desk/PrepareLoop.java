package dev.wiredesk.desk;

import com.sun.management.ThreadMXBean;
import dev.wiredesk.archive.Form;
import dev.wiredesk.archive.Keys;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.archive.Traits;
import dev.wiredesk.classify.Classifier;
import dev.wiredesk.classify.Labels;
import dev.wiredesk.dedupe.Telling;
import dev.wiredesk.demo.DemoFeeds;
import dev.wiredesk.farm.Farm;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.fetch.Document;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Normaliser;
import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.FeedParser;
import dev.wiredesk.parse.ParsedFeed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;

/**
 * What each step costs that is taken with an article before it is matched and filed: CPU time and
 * garbage. The steps take turns, and of all rounds the best counts. Arguments: "farm" or "demo",
 * and how many rounds.
 */
final class PrepareLoop {

  private static final int FARM_FEEDS = 40;
  private static final Instant NOW = Instant.parse("2026-03-04T00:00:00Z");
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Read, so that no work can be left out. */
  private static long sink;

  private final Normaliser normaliser = new Normaliser();
  private final Classifier classifier = new Classifier();

  /** An entry, and what became of it. */
  private record Made(Feed feed, Form form, Article article, Labels labels, Telling telling) {}

  private record Cost(long nanos, long bytes) {
    Cost best(Cost other) {
      return new Cost(Math.min(nanos, other.nanos), Math.min(bytes, other.bytes));
    }
  }

  public static void main(String[] args) throws IOException {
    List<Document> documents = args[0].equals("farm") ? farm() : DemoFeeds.documents();
    new PrepareLoop().run(documents, Integer.parseInt(args[1]));
  }

  private static List<Document> farm() throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Farm farm = new Farm(FARM_FEEDS, 25, NOW)) {
      for (int feed = 0; feed < FARM_FEEDS; feed++) {
        URI address = farm.address(feed);
        try (var body = new GZIPInputStream(address.toURL().openStream())) {
          documents.add(new Document(address, "text/xml", body.readAllBytes()));
        }
      }
    }
    return documents;
  }

  private void run(List<Document> documents, int rounds) {
    List<Made> made = documents.stream().flatMap(document -> made(document).stream()).toList();
    Map<String, Cost> best = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      steps().forEach((name, step) -> best.merge(name, cost(made, step), Cost::best));
    }
    best.forEach((name, cost) -> print(name, cost, made.size()));
    Cost all =
        new Cost(
            best.values().stream().mapToLong(Cost::nanos).sum(),
            best.values().stream().mapToLong(Cost::bytes).sum());
    print("all", all, made.size());
    System.out.printf("%d articles (%d)%n", made.size(), sink);
  }

  private static void print(String step, Cost cost, int articles) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %7.1f µs %9.1f kB an article%n",
        step,
        cost.nanos / 1e3 / articles,
        cost.bytes / 1024.0 / articles);
  }

  private Map<String, ToLongFunction<Made>> steps() {
    Map<String, ToLongFunction<Made>> steps = new LinkedHashMap<>();
    steps.put("normalise", one -> article(one.feed, one.form.entry()).text().length());
    steps.put("classify", one -> classifier.classify(one.article, one.feed).reasons().size());
    steps.put("compare", one -> Telling.ready(one.article).sketch().runs().length);
    steps.put("keys", PrepareLoop::keys);
    steps.put("pack", one -> submission(one).packed().hashCode());
    steps.put("traits", one -> Traits.of(one.form.entry()).words());
    steps.put("hash", one -> Intake.hash(one.form.entry()).length());
    return steps;
  }

  private static Cost cost(List<Made> articles, ToLongFunction<Made> step) {
    long bytes = THREAD.getCurrentThreadAllocatedBytes();
    long began = THREAD.getCurrentThreadCpuTime();
    for (Made one : articles) {
      sink += step.applyAsLong(one);
    }
    return new Cost(
        THREAD.getCurrentThreadCpuTime() - began, THREAD.getCurrentThreadAllocatedBytes() - bytes);
  }

  private List<Made> made(Document document) {
    Feed feed = Feed.of("prepared", document.location());
    return new FeedParser().parse(document) instanceof ParsedFeed parsed
        ? parsed.entries().stream().map(entry -> made(feed, entry)).toList()
        : List.of();
  }

  private Made made(Feed feed, Entry entry) {
    Article article = article(feed, entry);
    return new Made(
        feed,
        Form.of(entry, Intake.hash(entry)),
        article,
        classifier.classify(article, feed),
        Telling.ready(article));
  }

  private Article article(Feed feed, Entry entry) {
    return normaliser.normalise(entry, feed.url(), "en").publishedBy(NOW);
  }

  private static long keys(Made one) {
    return Keys.of(one.article, null).marks().size();
  }

  private static Submission submission(Made one) {
    return new Submission(
        1, one.form, one.article, one.labels, Keys.NONE, one.telling.sketch(), List.of());
  }
}
