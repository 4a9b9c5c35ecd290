package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.IMAGE;
import static dev.wiredesk.parse.Vocabulary.NEWS;
import static dev.wiredesk.parse.Vocabulary.SITEMAP;

import dev.wiredesk.parse.Entry.Category;
import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.ParseResult.Unreadable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Google News sitemaps: all that some agencies still publish. An entry has a headline, an address
 * and a date, but no text; addresses without news are left out.
 */
final class NewsSitemaps {

  private static final int MAX_LISTED = 50;

  private final URI location;
  private final Keys keys = new Keys();

  private NewsSitemaps(URI location) {
    this.location = location;
  }

  static ParseResult read(Element root, URI location, Repairs repairs) {
    if (!root.name().equals("urlset")) {
      return new Unreadable("the document is an index of sitemaps; subscribe to one of them");
    }
    NewsSitemaps sitemap = new NewsSitemaps(location);
    List<Entry> entries = new ArrayList<>();
    String outlet = null;
    String language = null;
    for (Element url : root.children(SITEMAP, "url")) {
      Element news = url.child(NEWS, "news");
      if (news != null) {
        Entry entry = sitemap.entry(url, news);
        entries.add(entry);
        outlet = outlet == null ? publication(news, "name") : outlet;
        language = language == null ? entry.language() : language;
      }
    }
    return entries.isEmpty() && !root.children().isEmpty()
        ? new Unreadable("the document is a sitemap without news")
        : new ParsedFeed(
            "News sitemap",
            null,
            outlet,
            null,
            null,
            language,
            null,
            null,
            null,
            Skips.NONE,
            List.copyOf(entries),
            repairs.list(),
            null);
  }

  private Entry entry(Element url, Element news) {
    String link = Links.absolute(Fields.text(url, SITEMAP, "loc"), location);
    String title = Fields.text(news, NEWS, "title");
    Moment modified = Dates.read(Fields.text(url, SITEMAP, "lastmod"));
    Moment published = Dates.read(Fields.text(news, NEWS, "publication_date"));
    Keys.Key key = keys.next(null, link, title, null);
    return new Entry(
        key.key(),
        key.rung(),
        null,
        link,
        title,
        null,
        null,
        List.of(),
        published != null ? published : modified,
        modified,
        categories(news),
        pictures(url),
        Fields.tag(publication(news, "language")),
        null,
        null);
  }

  private static @Nullable String publication(Element news, String name) {
    Element publication = news.child(NEWS, "publication");
    return publication == null ? null : Fields.text(publication, NEWS, name);
  }

  private static List<Category> categories(Element news) {
    List<Category> categories = new ArrayList<>();
    for (String field : new String[] {"keywords", "genres"}) {
      String listed = Fields.text(news, NEWS, field);
      for (String word : listed == null ? new String[0] : listed.split(",", MAX_LISTED)) {
        String term = Fields.brief(word);
        if (term != null) {
          categories.add(new Category(term, null, null));
        }
      }
    }
    return List.copyOf(categories);
  }

  private List<Enclosure> pictures(Element url) {
    List<Enclosure> pictures = new ArrayList<>();
    for (Element image : url.children(IMAGE, "image")) {
      String address = Links.absolute(Fields.text(image, IMAGE, "loc"), location);
      if (address != null && pictures.size() < MAX_LISTED) {
        pictures.add(new Enclosure(address, "image/*", 0));
      }
    }
    return List.copyOf(pictures);
  }
}
