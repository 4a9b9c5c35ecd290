package dev.wiredesk.normalise;

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

  /** Whether no reader would have seen the element, or it is a share bar of a well-known make. */
  static boolean isUnseen(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || isShareBar(element.attr("class"))
            || ALWAYS.contains(element.attr("id"))
            || isHidden(element.attr("style")));
  }

  private static boolean isHidden(String style) {
    return style.length() > 9 && HIDDEN.matcher(style).find();
  }

  private static boolean isShareBar(String classes) {
    int start = 0;
    while (start < classes.length()) {
      int blank = classes.indexOf(' ', start);
      int end = blank < 0 ? classes.length() : blank;
      if (end - start > 3 && ALWAYS.contains(classes.substring(start, end).strip())) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
