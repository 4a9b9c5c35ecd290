package dev.wiredesk;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.fetch.FetchResult;
import dev.wiredesk.fetch.Hop;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Dateline;
import dev.wiredesk.parse.ParsedFeed;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A trial for people at a terminal. */
final class TrialText {

  private final PrintStream out;

  TrialText(PrintStream out) {
    this.out = out;
  }

  void write(Trial trial) {
    if (trial.way() != null) {
      way(trial.way());
    }
    if (trial.error() != null) {
      out.println("Nothing could be read: " + trial.error() + ".");
      return;
    }
    ParsedFeed feed = trial.feed();
    if (feed == null) {
      out.println("An article page, not a feed.");
      trial.advertised().forEach(other -> out.println("It offers the feed " + other));
    } else {
      out.printf("%s (%s), %d entries%n", feed.title(), feed.format(), feed.entries().size());
      feed.repairs().forEach(repair -> out.println("Mended: " + repair));
    }
    trial.items().forEach(this::item);
  }

  private void way(Trial.Way way) {
    for (Hop hop : way.hops()) {
      String on = hop.location() == null ? "" : ", moved to " + hop.location();
      out.printf("GET %s: %d%s%n", hop.asked(), hop.status(), on);
    }
    if (way.result() instanceof FetchResult.Fetched answer) {
      line("size", "%,d bytes unpacked".formatted(answer.document().bytes().length));
      line("type", answer.document().contentType());
      line("ETag", answer.validators().etag());
      line("modified", answer.validators().lastModified());
      line("fresh for", answer.fresh() == null ? null : answer.fresh().toSeconds() + " s");
      line("moved to", answer.movedTo() == null ? null : answer.movedTo() + ", for good");
    }
    out.println();
  }

  private void item(Trial.Item item) {
    Article article = item.prepared().article();
    Labels labels = item.prepared().labels();
    out.println();
    part("headline", article.headline());
    part("lede", article.lede());
    part("byline", article.byline());
    part("dateline", dateline(article.dateline()));
    part("agency", article.agency() == null ? null : article.agency().title());
    part("credits", String.join("; ", article.credits()));
    part("published", article.published());
    part("modified", article.modified());
    part("language", article.language());
    line("link", article.link());
    line("advisory", advisory(article.advisory()));
    line("regions", labels.regions().stream().map(Region::name).collect(Collectors.joining(", ")));
    line("topics", labels.topics().stream().map(Topic::name).collect(Collectors.joining(", ")));
    for (Labels.Reason reason : labels.reasons()) {
      line("because", "%s: %s".formatted(reason.label(), reason.evidence()));
    }
    part("body", article.text().replace("\n", "\n             "));
  }

  private static @Nullable String dateline(@Nullable Dateline dateline) {
    if (dateline == null) {
      return null;
    }
    Agency agency = dateline.agency();
    return dateline.place()
        + (dateline.date() == null ? "" : ", " + dateline.date())
        + (agency == null ? "" : " (" + agency.code() + ")");
  }

  private static @Nullable String advisory(@Nullable Advisory advisory) {
    return advisory == null
        ? null
        : advisory.kind().name().toLowerCase(Locale.ROOT) + " (" + advisory.words() + ")";
  }

  /** A part of the article, of which an editor wants to know that it was not recognised. */
  private void part(String name, @Nullable Object value) {
    line(name, value == null || value.toString().isEmpty() ? "–" : value);
  }

  private void line(String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      out.printf("  %-10s %s%n", name, value);
    }
  }
}
