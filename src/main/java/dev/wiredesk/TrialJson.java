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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A trial as one JSON object; what a stage cannot tell is absent. */
final class TrialJson {

  private final JsonMapper json = JsonMapper.shared();

  String write(Trial trial) {
    ObjectNode root = json.createObjectNode();
    if (trial.way() != null) {
      root.set("fetched", way(trial.way()));
    }
    root.set("feed", feed(trial.feed()));
    ParsedFeed feed = trial.feed();
    root.set("repairs", json.valueToTree(feed == null ? List.of() : feed.repairs()));
    root.set("entries", json.valueToTree(trial.items().stream().map(this::entry).toList()));
    if (!trial.advertised().isEmpty()) {
      root.set("advertised", json.valueToTree(trial.advertised()));
    }
    put(root, "error", trial.error());
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private ObjectNode way(Trial.Way way) {
    ObjectNode node = json.createObjectNode();
    ArrayNode answers = node.putArray("answers");
    for (Hop hop : way.hops()) {
      ObjectNode answer = answers.addObject();
      put(answer, "asked", hop.asked());
      answer.put("status", hop.status());
      put(answer, "location", hop.location());
    }
    if (way.result() instanceof FetchResult.Fetched answer) {
      node.put("bytes", answer.document().bytes().length);
      put(node, "type", answer.document().contentType());
      put(node, "etag", answer.validators().etag());
      put(node, "last-modified", answer.validators().lastModified());
      put(node, "fresh", answer.fresh());
      put(node, "moved-to", answer.movedTo());
    }
    return node;
  }

  private ObjectNode feed(@Nullable ParsedFeed feed) {
    ObjectNode node = json.createObjectNode();
    if (feed != null) {
      put(node, "format", feed.format());
      put(node, "id", feed.id());
      put(node, "title", feed.title());
      put(node, "link", feed.link());
      put(node, "description", feed.description());
      put(node, "language", feed.language());
      put(node, "rights", feed.rights());
      put(node, "updated", feed.updated());
    }
    return node;
  }

  private ObjectNode entry(Trial.Item item) {
    Article article = item.prepared().article();
    Labels labels = item.prepared().labels();
    ObjectNode node = json.createObjectNode();
    put(node, "id", item.id());
    put(node, "url", article.link());
    put(node, "headline", article.headline());
    put(node, "lede", article.lede());
    put(node, "byline", article.byline());
    dateline(node, article.dateline());
    put(node, "agency", code(article.agency()));
    node.set("credits", json.valueToTree(article.credits()));
    put(node, "published", article.published());
    put(node, "modified", article.modified());
    put(node, "language", article.language());
    advisory(node, article.advisory());
    node.set("regions", json.valueToTree(labels.regions().stream().map(Region::code).toList()));
    node.set("topics", json.valueToTree(labels.topics().stream().map(Topic::code).toList()));
    put(node, "body", article.body());
    node.set("reasons", json.valueToTree(labels.reasons()));
    return node;
  }

  private void dateline(ObjectNode entry, @Nullable Dateline dateline) {
    if (dateline != null) {
      ObjectNode node = entry.putObject("dateline");
      put(node, "place", dateline.place());
      put(node, "date", dateline.date());
      put(node, "agency", code(dateline.agency()));
    }
  }

  private void advisory(ObjectNode entry, @Nullable Advisory advisory) {
    if (advisory != null) {
      ObjectNode node = entry.putObject("advisory");
      put(node, "kind", advisory.kind().name().toLowerCase(Locale.ROOT));
      put(node, "words", advisory.words());
    }
  }

  private static @Nullable String code(@Nullable Agency agency) {
    return agency == null ? null : agency.code();
  }

  private static void put(ObjectNode node, String name, @Nullable Object value) {
    String text = Objects.toString(value, "");
    if (!text.isEmpty()) {
      node.put(name, text);
    }
  }
}
