package dev.wiredesk.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first element that matters.
 *
 * @param root where its tag begins, or a page's doctype; -1 if there is none
 * @param name its local name in lower case: rss, rdf, feed, channel, urlset, sitemapindex or html
 * @param entities what an internal DOCTYPE declares, as far as it is plain text; nothing is ever
 *     fetched and nothing nested is expanded
 */
record Prolog(int root, String name, Map<String, String> entities) {

  private static final Set<String> FEED_ROOTS =
      Set.of("rss", "rdf", "feed", "channel", "urlset", "sitemapindex");
  private static final int MAX_ENTITIES = 300;
  private static final int FAR = 200_000;

  private static final Pattern MARK =
      Pattern.compile(
          "<!--|<!doctype(?<page>\\s+html\\b)?|<(?:[\\w.-]{1,40}:)?(?<root>rss|rdf|feed|channel|urlset|sitemapindex|html)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("<!ENTITY\\s+([\\w.-]{1,40})\\s+(?:\"([^\"%<]{0,200})\"|'([^'%<]{0,200})')");

  static Prolog of(String text) {
    Matcher mark = MARK.matcher(text);
    mark.region(0, Math.min(text.length(), FAR));
    Map<String, String> entities = new HashMap<>();
    int page = -1;
    int from = 0;
    while (from >= 0 && from < mark.regionEnd()) {
      mark.region(from, mark.regionEnd());
      if (!mark.find()) {
        break;
      }
      String name = mark.group("root");
      if (name != null) {
        return new Prolog(mark.start(), name.toLowerCase(Locale.ROOT), Map.copyOf(entities));
      }
      page = mark.group("page") == null ? page : mark.start();
      from = mark.group().equals("<!--") ? afterComment(text, mark) : doctype(text, mark, entities);
    }
    // A page need not begin with <html>, or hides it in comments for browsers of old.
    return new Prolog(page, page < 0 ? "" : "html", Map.copyOf(entities));
  }

  boolean isFeed() {
    return FEED_ROOTS.contains(name);
  }

  private static int afterComment(String text, Matcher mark) {
    int end = text.indexOf("-->", mark.end());
    return end < 0 ? -1 : end + 3;
  }

  private static int doctype(String text, Matcher mark, Map<String, String> entities) {
    int end = endOfDoctype(text, mark.end());
    if (end < 0) {
      return end;
    }
    Matcher entity = ENTITY.matcher(text).region(mark.end(), end);
    while (entities.size() < MAX_ENTITIES && entity.find()) {
      String value = entity.group(2) != null ? entity.group(2) : entity.group(3);
      String plain = CharacterReferences.plain(value);
      if (plain != null) {
        entities.putIfAbsent(entity.group(1), plain);
      }
    }
    return end;
  }

  /** After the ">" that is neither quoted nor in the internal subset; -1 if there is none. */
  private static int endOfDoctype(String text, int from) {
    int limit = Math.min(text.length(), FAR);
    boolean subset = false;
    char quote = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == ']') {
        subset = c == '[';
      } else if (c == '>' && !subset) {
        return i + 1;
      }
    }
    return -1;
  }
}
