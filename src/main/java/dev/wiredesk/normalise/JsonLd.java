package dev.wiredesk.normalise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema.org article that a page declares about itself. Pages get JSON wrong in known ways;
 * what cannot be read even so is left out.
 */
final class JsonLd {

  private static final int LONGEST = 1_000_000;
  private static final int MOST_NODES = 2_000;
  private static final int MOST_AUTHORS = 10;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();

  private final @Nullable JsonNode article;

  private JsonLd(@Nullable JsonNode article) {
    this.article = article;
  }

  /** Reads every block of the page; the article with the longest text stands for it. */
  static JsonLd of(Element page) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : page.select("script[type*=ld+json]")) {
      JsonNode block = parse(script.data());
      if (block != null) {
        collect(block, articles);
      }
    }
    return new JsonLd(longest(articles));
  }

  private static @Nullable JsonNode parse(String json) {
    String bare =
        json.strip()
            .replaceFirst("^(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
            .replaceFirst("(?:-->|//\\]\\]>|\\]\\]>)$", "")
            .strip()
            .replaceFirst(";$", "");
    try {
      return bare.length() > LONGEST || bare.isEmpty() ? null : MAPPER.readTree(bare);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static void collect(JsonNode block, List<JsonNode> articles) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(block));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.remove();
      if (isArticle(node)) {
        articles.add(node);
      }
      if (node.isArray()) {
        node.values().forEach(open::add);
      }
      for (String key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
        if (node.path(key).isContainer()) {
          open.add(node.path(key));
        }
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    return node.has("headline")
        && (type.isArray() ? type.values() : List.of(type))
            .stream()
                .anyMatch(
                    name -> name.asString("").matches("(?:.*/)?\\w*(?:Article|Posting|Report)"));
  }

  private static @Nullable JsonNode longest(List<JsonNode> articles) {
    JsonNode best = null;
    for (JsonNode node : articles) {
      if (best == null || body(node).length() > body(best).length()) {
        best = node;
      }
    }
    return best;
  }

  private static String body(JsonNode node) {
    return node.path("articleBody").asString("");
  }

  String headline() {
    return text("headline");
  }

  /** The article's text as plain text, "" if the page does not repeat it. */
  String articleBody() {
    return article == null ? "" : Print.of(Markup.parse(body(article), "")).text();
  }

  /** The value of a text property, or "". */
  String text(String key) {
    return article == null ? "" : name(article.path(key));
  }

  /** Who wrote it: names of the people, or the houses. */
  List<String> authors() {
    JsonNode author = article == null ? null : article.path("author");
    if (author == null) {
      return List.of();
    }
    List<JsonNode> each = author.isArray() ? List.copyOf(author.values()) : List.of(author);
    return each.stream()
        .map(JsonLd::name)
        .filter(name -> !name.isBlank())
        .limit(MOST_AUTHORS)
        .toList();
  }

  /** A property may be a text, an object with a name or an address, or a list of such. */
  private static String name(JsonNode node) {
    JsonNode one = node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (one.isObject()) {
      String whole = one.path("name").asString("").strip();
      String parts = one.path("givenName").asString("") + " " + one.path("familyName").asString("");
      String name = whole.isEmpty() ? parts.strip() : whole;
      return name.isEmpty() ? one.path("url").asString("") : name;
    }
    return one.asString("");
  }
}
