package dev.wiredesk.normalise;

import dev.wiredesk.fetch.RegistrableDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Links below the copy that lead to many other sites: the sources of an article, what a week
 * brought, the notes to a broadcast. They are a part of it; other stories are the outlet's own.
 */
final class RoundUp {

  /** Two sites may be partners. */
  private static final int LEAST_SITES = 4;

  /** Where an outlet is to be followed, or a story shared. */
  private static final Set<String> NETWORKS =
      Set.of(
          ("facebook.com twitter.com x.com instagram.com linkedin.com youtube.com tiktok.com t.me"
                  + " telegram.me telegram.org whatsapp.com wa.me reddit.com pinterest.com vk.com ok.ru"
                  + " threads.net bsky.app mastodon.social flipboard.com tumblr.com viber.com line.me"
                  + " google.com apple.com spotify.com feedburner.com patreon.com getpocket.com")
              .split(" "));

  private RoundUp() {}

  /** Whether the lines, all of them links, are one. */
  static boolean isOne(List<Line> links) {
    Set<String> sites = new HashSet<>();
    int all = 0;
    for (Line line : links) {
      for (Element link : line.block().select("a[href]")) {
        String site = RegistrableDomain.of(Address.host(link.attr("href")));
        if (!NETWORKS.contains(site)) {
          sites.add(site);
          all++;
        }
      }
    }
    return sites.size() >= LEAST_SITES && 2 * sites.size() >= all;
  }
}
