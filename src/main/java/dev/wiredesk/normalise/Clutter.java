package dev.wiredesk.normalise;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Parts of hostile markup that only its classes, roles and styles give away. */
final class Clutter {

  /** Boxes that well-known makes of plug-ins and templates put into entries. */
  private static final String BOXES =
      """
      sharedaddy jp-relatedposts jp-post-flair feedflare mc_embed_signup mc4wp-form tnp
      addtoany_share_save_container a2a_kit addthis_toolbox share-buttons social-share
      social-sharing ssba heateor_sss_sharing_container post-share share-bar sharebar
      essb_links swp_social_panel shared-counts-wrap printfriendly newsletter-signup
      twitter-share-button fb-like fb-share-button wp-block-jetpack-subscriptions
      subscription-widget-wrap subscription-widget-wrap-editor subscription-widget
      captioned-button-wrap kg-signup-card kg-email-cta-card adsbygoogle
      yarpp yarpp-related rp4wp-related-posts crp_related saboxplugin-wrap abh_box
      m-a-box pp-multiple-authors-boxes-wrapper pvc_stats kk-star-ratings post-ratings
      ez-toc-container lwptoc wp-block-rank-math-toc-block
      """;

  /** Drupal puts title, author and date of an entry into its body, too. */
  private static final String FIELDS = "field--name-title field--name-uid field--name-created";

  /** Words for those who listen to a page: "opens in a new window". */
  private static final String HEARD =
      "screen-reader-text screen-reader-only sr-only visually-hidden visuallyhidden visuallyHidden"
          + " u-visually-hidden element-invisible a11y-hidden";

  private static final Set<String> NAMES =
      Set.of((BOXES.strip() + " " + FIELDS + " " + HEARD).split("\\s+"));

  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden"
              + "|clip\\s*:\\s*rect\\(\\s*[01](?:px)?[\\s,])");

  private Clutter() {}

  /** Whether no reader would have seen the element, or it is a box of a well-known make. */
  static boolean isUnseen(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || isKnown(element.attr("class"))
            || NAMES.contains(element.attr("id"))
            || isHidden(element.attr("style")));
  }

  /** Whether blogs call the link one to the rest of the entry. */
  static boolean isMoreLink(Element link) {
    String classes = link.attributesSize() > 1 ? link.attr("class") : "";
    return classes.contains("more") && (link.hasClass("more-link") || link.hasClass("moretag"));
  }

  private static boolean isHidden(String style) {
    return style.length() > 9 && HIDDEN.matcher(style).find();
  }

  private static boolean isKnown(String classes) {
    int start = 0;
    while (start < classes.length()) {
      int blank = classes.indexOf(' ', start);
      int end = blank < 0 ? classes.length() : blank;
      if (end - start > 2 && NAMES.contains(classes.substring(start, end).strip())) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
