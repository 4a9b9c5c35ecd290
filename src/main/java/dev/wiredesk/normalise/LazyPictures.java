package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gives pictures that a script would have loaded the address that the script would have used. */
final class LazyPictures {

  private static final List<String> SOURCES =
      List.of(
          "data-src",
          "data-lazy-src",
          "data-original",
          "data-original-src",
          "data-lazy",
          "data-img-src",
          "data-image",
          "data-image-src",
          "data-actualsrc",
          "data-hi-res-src",
          "data-full-src",
          "data-large-src",
          "data-echo",
          "data-url",
          "data-cfsrc",
          "data-runner-src",
          "data-td-src-property");

  private static final List<String> SETS =
      List.of("data-srcset", "data-lazy-srcset", "data-original-set", "data-cfsrcset");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)^data:|/(?:blank|spacer|placeholder|transparent|loading|lazy|grey|pixel|1x1)"
              + "[\\w.-]*\\.(?:gif|png|svg|jpe?g)");

  /** No page and no parent has more pictures than this. */
  private static final int MOST = 200;

  private LazyPictures() {}

  /** Changes the tree in place: it is our own. */
  static void reveal(Element root) {
    root.select("noscript").stream().limit(MOST).forEach(LazyPictures::unwrap);
    root.select("img").forEach(LazyPictures::load);
  }

  /** Some templates leave the {@code img} of a {@code picture} to a script. */
  static void complete(Element picture) {
    if (!setOfPicture(picture).isEmpty() && picture.selectFirst("img") == null) {
      picture.appendElement("img");
    }
  }

  /** Puts the pictures of a parent's {@code noscript}s in place of their placeholders. */
  static void unwrapAmong(Element parent) {
    List<Element> found = null;
    for (int i = 0; i < parent.childNodeSize(); i++) {
      if (parent.childNode(i) instanceof Element child && child.nameIs("noscript")) {
        found = found == null ? new ArrayList<>() : found;
        found.add(child);
      }
    }
    if (found != null) {
      found.stream().limit(MOST).forEach(LazyPictures::unwrap);
    }
  }

  /** A {@code noscript} with a picture stands in for the placeholder before or after it. */
  private static void unwrap(Element noscript) {
    Element held =
        noscript.childrenSize() > 0
            ? noscript
            : Markup.parse(noscript.wholeText(), noscript.baseUri());
    Element picture = held.selectFirst("img[src]");
    if (picture == null || Trackers.isPixel(picture)) {
      noscript.remove();
      return;
    }
    removePlaceholder(noscript.previousElementSibling());
    removePlaceholder(noscript.nextElementSibling());
    noscript.before(picture.clone());
    noscript.remove();
  }

  private static void removePlaceholder(@Nullable Element sibling) {
    if (sibling == null) {
      return;
    }
    boolean only =
        sibling.nameIs("img") || (!sibling.hasText() && sibling.select("img").size() == 1);
    Element img = sibling.nameIs("img") ? sibling : sibling.selectFirst("img");
    if (only && img != null && isPlaceholder(img)) {
      img.remove();
    }
  }

  private static boolean isPlaceholder(Element img) {
    String src = img.attr("src");
    return src.isBlank()
        || isStandIn(src)
        || SOURCES.stream().anyMatch(img::hasAttr)
        || SETS.stream().anyMatch(img::hasAttr);
  }

  private static boolean isStandIn(String address) {
    return PLACEHOLDER.matcher(address).find() || Ornaments.isStandIn(address);
  }

  /** Gives a picture, sound or film its address. */
  static void load(Element media) {
    if (!media.nameIs("img")) {
      if (media.hasAttr("data-src")) {
        media.attr("src", media.attr("data-src"));
      }
      return;
    }
    if (hasData(media)) {
      first(SETS, media::hasAttr).ifPresent(name -> media.attr("srcset", media.attr(name)));
      first(SOURCES, name -> isPicture(media, name))
          .ifPresent(name -> media.attr("src", media.attr(name)));
    }
    String src = media.attr("src");
    if (src.isBlank() || isStandIn(src)) {
      fromSet(media);
    }
  }

  private static boolean hasData(Element img) {
    for (Attribute attribute : img.attributes()) {
      if (attribute.getKey().startsWith("data-")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> first(List<String> names, Predicate<String> test) {
    return names.stream().filter(test).findFirst();
  }

  private static boolean isPicture(Element img, String name) {
    String value = img.attr(name).strip();
    return !value.isEmpty()
        && value.indexOf('{') < 0
        && value.indexOf(' ') < 0
        && Address.web(value, img.baseUri()) != null;
  }

  private static void fromSet(Element img) {
    String set = img.hasAttr("srcset") ? img.attr("srcset") : setOfPicture(img);
    String largest = Srcset.read(set, img.baseUri()).largest();
    if (largest != null) {
      img.attr("src", largest);
    }
  }

  private static String setOfPicture(Element img) {
    Element picture = img.closest("picture");
    Element source =
        picture == null ? null : picture.selectFirst("source[srcset], source[data-srcset]");
    if (source == null) {
      return "";
    }
    return source.hasAttr("srcset") ? source.attr("srcset") : source.attr("data-srcset");
  }
}
