package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Parts of hostile markup that only its classes, roles and styles give away. */
final class Clutter {

  private static final Set<String> ALWAYS =
      Set.of(
          ("sharedaddy jp-relatedposts feedflare mc_embed_signup addtoany_share_save_container a2a_kit"
                  + " addthis_toolbox share-buttons social-share social-sharing ssba"
                  + " heateor_sss_sharing_container post-share share-bar sharebar newsletter-signup"
                  + " twitter-share-button fb-like fb-share-button wp-block-jetpack-subscriptions")
              .split(" "));

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  private Clutter() {}

  /** What no reader would have seen, and share bars of well-known makes. */
  static void removeHidden(Element root) {
    for (Element element : root.getAllElements()) {
      if (element.attributesSize() > 0 && !element.equals(root) && isUnseen(element)) {
        element.remove();
      }
    }
  }

  private static boolean isUnseen(Element element) {
    String names = element.className();
    return element.hasAttr("hidden")
        || ALWAYS.contains(element.id())
        || (!names.isEmpty() && Arrays.stream(names.split("\\s+")).anyMatch(ALWAYS::contains))
        || (element.hasAttr("style") && HIDDEN.matcher(element.attr("style")).find());
  }
}
