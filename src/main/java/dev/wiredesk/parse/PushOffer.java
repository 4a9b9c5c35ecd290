package dev.wiredesk.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A hub that brings the news of a feed to whoever subscribes there (WebSub §4).
 *
 * @param hub where to subscribe
 * @param topic what to subscribe to: the address that the feed gives itself
 */
public record PushOffer(URI hub, URI topic) {

  /** Characters of an address. */
  private static final int LONGEST = 1000;

  /** Of a Link header: a target and what stands before the next one. */
  private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");

  private static final Pattern REL =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\";,]*))");

  /** Where a document, or a header, says that its hubs and itself are. */
  record Named(List<String> hubs, List<String> selves) {

    private Named() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    /** In atom:link elements, which RSS has too. */
    static Named in(Element channel) {
      Named named = new Named();
      for (Element link : channel.children(Vocabulary.ATOM, "link")) {
        named.add(link.attribute("rel", "alternate"), Permalinks.href(link));
      }
      return named;
    }

    /** In the hubs and the feed_url of JSON Feed; other kinds of hub are passed over. */
    static Named in(JsonNode feed) {
      Named named = new Named();
      for (JsonNode hub : feed.path("hubs")) {
        if (hub.path("type").asString("").equalsIgnoreCase("WebSub")) {
          named.add("hub", hub.path("url").asString(""));
        }
      }
      named.add("self", feed.path("feed_url").asString(""));
      return named;
    }

    /** Notes a link by its relations, of which it may have several. */
    private void add(String relations, String target) {
      List<String> names = List.of(relations.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
      if (names.contains("hub")) {
        hubs.add(target);
      }
      if (names.contains("self")) {
        selves.add(target);
      }
    }
  }

  /**
   * What the headers say goes before what the document says. A feed that does not name itself
   * offers nothing: the address that it was fetched from may hold a secret, which is no business of
   * the hub's.
   */
  static @Nullable PushOffer of(List<String> links, Named embedded, URI location) {
    Named header = inHeaders(links);
    URI hub = first(header.hubs(), embedded.hubs(), location);
    URI topic = first(header.selves(), embedded.selves(), location);
    return hub == null || topic == null ? null : new PushOffer(hub, topic);
  }

  private static @Nullable URI first(List<String> header, List<String> document, URI location) {
    return first(header, location).or(() -> first(document, location)).orElse(null);
  }

  private static Named inHeaders(List<String> links) {
    Named named = new Named();
    for (String header : links) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        Matcher rel = REL.matcher(link.group(2));
        if (rel.find()) {
          String names = rel.group(1) == null ? rel.group(2) : rel.group(1);
          named.add(names, link.group(1));
        }
      }
    }
    return named;
  }

  private static Optional<URI> first(List<String> targets, URI location) {
    return targets.stream()
        .map(target -> Links.absolute(target, location))
        .filter(target -> target != null && target.length() <= LONGEST)
        .flatMap(target -> uri(String.valueOf(target)).stream())
        .filter(PushOffer::isWeb)
        .findFirst();
  }

  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI address) {
    String scheme = address.getScheme();
    return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        && address.getHost() != null
        && address.getRawUserInfo() == null
        && address.toString().length() <= LONGEST;
  }
}
