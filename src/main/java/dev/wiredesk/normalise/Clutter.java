package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

  private static final Set<String> WORDS =
      Set.of(
          ("share sharing shares sharebar sharetools social socials socialmedia newsletter newsletters subscribe subscription signup"
                  + " promo promos promotion advert adverts advertisement advertising ads ad adslot adunit dfp sponsor sponsored sponsors"
                  + " related recommended recommendations recommend recirc recirculation trending popular mostread mostpopular outbrain"
                  + " taboola comment comments disqus respond sidebar footer nav navigation navbar menu breadcrumb breadcrumbs"
                  + " pagination pager toolbar cookie cookies consent gdpr modal popup overlay tags taglist"
                  + " readmore morestories masthead login register rating ratings skip print"
                  + " bio authorbio aboutauthor widget widgets teaser teasers jump hatnote noprint tooltip screen-reader-text"
                  + " visually-hidden sr-only upsell paywall donate donation crosslink crosslinks zergnet revcontent"
                  + " topics keywords dateline timestamp byline breadcrum feedback reactions polls")
              .split(" "));

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tooltip");

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

  /**
   * What surrounds an article on its page. An element that holds much of the page's prose stays
   * whatever it is called.
   */
  static void removeFromPage(Element body) {
    removeHidden(body);
    body.select(
            "script, style, template, iframe, svg, canvas, object, embed, button, input, select, textarea, nav, dialog")
        .remove();
    int prose = Density.prose(body);
    List<Element> elements = new ArrayList<>(body.getAllElements());
    for (Element element : elements) {
      if (!element.equals(body)
          && element.parent() != null
          && isClutter(element)
          && isSmall(element, prose)) {
        element.remove();
      }
    }
  }

  private static boolean isSmall(Element element, int prose) {
    return Density.prose(element) * 4 <= prose;
  }

  static boolean isClutter(Element element) {
    if (element
        .normalName()
        .matches(
            "p|h1|a|em|strong|b|i|span|img|picture|figure|article|main|html|td|tr|tbody|li|time|blockquote")) {
      return element.nameIs("span") && isNamedClutter(element);
    }
    return element.nameIs("aside")
        || element.nameIs("footer")
        || ROLES.contains(element.attr("role"))
        || element.attr("aria-hidden").equals("true")
        || (isNamedClutter(element) && !holdsQuotedPost(element));
  }

  /** Posts from social networks that the article quotes are part of it. */
  private static boolean holdsQuotedPost(Element element) {
    return element.selectFirst(
            "blockquote[class*=tweet], blockquote[class*=media], blockquote[cite]")
        != null;
  }

  private static boolean isNamedClutter(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() < 400
        && Arrays.stream(
                names
                    .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-")
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z]+"))
            .anyMatch(WORDS::contains);
  }
}
