package dev.wiredesk.parse;

import dev.wiredesk.fetch.WebAddresses;
import dev.wiredesk.parse.ParseResult.Page;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A web page where a feed was expected; it may say where the feeds are. */
final class WebPage {

  private static final int MAX_ADVERTISED = 10;
  private static final int MAX_READ = 1 << 20;

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json");

  /** WordPress offers its pages for programs in the way that JSON Feed 1.0 is offered. */
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile("/wp-json(?:/|$)|[?&]rest_route=|oembed");

  private WebPage() {}

  static Page read(String text, URI location) {
    String head = text.substring(0, Math.min(text.length(), MAX_READ));
    Set<URI> advertised = new LinkedHashSet<>();
    for (Element link : Jsoup.parse(head, location.toString()).select("link[rel][href]")) {
      URI feed = WebAddresses.read(link.absUrl("href"));
      if (isFeed(link) && feed != null && isWeb(feed) && advertised.size() < MAX_ADVERTISED) {
        advertised.add(feed);
      }
    }
    return new Page(List.copyOf(advertised));
  }

  private static boolean isFeed(Element link) {
    List<String> relations = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1));
    String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    return relations.contains("alternate")
        && TYPES.contains(type)
        && !FOR_PROGRAMS.matcher(link.attr("href")).find();
  }

  private static boolean isWeb(URI uri) {
    return uri.getHost() != null
        && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
  }
}
