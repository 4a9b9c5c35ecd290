package dev.wiredesk.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.1, and the JSON-LD of article pages. */
final class JsonWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonWriter() {}

  static String write(Outlet outlet, List<Item> items) {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", outlet.title());
    feed.put("home_page_url", outlet.base() + "/");
    feed.put("feed_url", outlet.base() + outlet.path());
    feed.put("description", outlet.about());
    feed.put("language", outlet.language());
    feed.put("items", items.stream().map(JsonWriter::item).toList());
    return JSON.writeValueAsString(feed);
  }

  private static Map<String, Object> item(Item item) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", item.id());
    entry.put("url", item.link());
    entry.put("title", item.headline());
    entry.put("content_html", Furniture.around(item));
    entry.put("summary", item.lede());
    entry.put("image", item.picture());
    entry.put("date_published", item.published().toString());
    if (item.isCorrected()) {
      entry.put("date_modified", item.updated().toString());
    }
    entry.put("authors", List.of(Map.of("name", item.story().author())));
    entry.put("tags", item.categories());
    return entry;
  }

  /** For a script element: no "<" in it, so that no value can end it. */
  static String jsonLd(Item item) {
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", item.headline());
    article.put("datePublished", item.published().toString());
    article.put("dateModified", item.updated().toString());
    article.put("inLanguage", item.outlet().language());
    article.put("image", item.picture());
    article.put("mainEntityOfPage", item.canonical());
    article.put("author", named("Person", item.story().author()));
    article.put("publisher", named("NewsMediaOrganization", item.outlet().title()));
    return JSON.writeValueAsString(article).replace("<", "\\u003c");
  }

  private static Map<String, String> named(String type, String name) {
    Map<String, String> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }
}
