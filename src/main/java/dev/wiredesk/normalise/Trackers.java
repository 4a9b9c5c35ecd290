package dev.wiredesk.normalise;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pictures that are there to count readers, not to be seen. */
final class Trackers {

  private static final List<String> HOSTS =
      List.of(
          "feedsportal.com",
          "feeds.feedburner.com",
          "doubleclick.net",
          "google-analytics.com",
          "googletagmanager.com",
          "scorecardresearch.com",
          "quantserve.com",
          "pixel.wp.com",
          "stats.wordpress.com",
          "b.wordpress.com",
          "chartbeat.net",
          "omtrdc.net",
          "2o7.net",
          "mediaplex.com",
          "adserver.org",
          "pheedo.com",
          "feedads.g.doubleclick.net",
          "tracking.feedpress.it",
          "feedpress.me",
          "api.flattr.com",
          "segment.io",
          "mixpanel.com",
          "hubspot.com",
          "list-manage.com");

  private static final Pattern PATHS =
      Pattern.compile(
          "(?i)facebook\\.com/tr[/?]|/(?:pixel|beacon|tracking|tracker|counter|spacer|blank|clear|transparent)\\.(?:gif|png|php)"
              + "|/(?:track|pixel|beacon)[/?]|[?&]pixel=|feeds\\.[\\w.]+/~(?:r|ff|4)/");

  private static final Pattern NOTHING = Pattern.compile("0*[01](?:px)?");
  private static final Pattern TINY_STYLE =
      Pattern.compile("(?i)(?:^|[;\\s])(?:width|height)\\s*:\\s*[01](?:px)?\\s*(?:;|$|!)");

  private Trackers() {}

  /** Whether the element is a picture of one pixel or none, or comes from a known beacon. */
  static boolean isPixel(Element element) {
    return element.nameIs("img") && (isTiny(element) || isBeacon(element.absUrl("src")));
  }

  private static boolean isTiny(Element img) {
    return NOTHING.matcher(img.attr("width").strip()).matches()
        || NOTHING.matcher(img.attr("height").strip()).matches()
        || TINY_STYLE.matcher(img.attr("style")).find();
  }

  private static boolean isBeacon(String address) {
    String host = Address.host(address);
    return HOSTS.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known))
        || PATHS.matcher(address).find();
  }
}
