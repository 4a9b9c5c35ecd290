package dev.wiredesk.normalise;

import java.util.List;
import java.util.regex.Pattern;
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
          "(?i)^data:|/(?:blank|spacer|placeholder|transparent|loading|lazy|grey|pixel|1x1)[\\w.-]*\\.(?:gif|png|svg|jpe?g)");

  private LazyPictures() {}

  /** Changes the tree in place: it is our own. */
  static void reveal(Element root) {
    root.select("noscript").forEach(LazyPictures::unwrap);
    root.select("img").forEach(LazyPictures::load);
    root.select("video[data-src], audio[data-src], source[data-src]")
        .forEach(media -> media.attr("src", media.attr("data-src")));
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
        || PLACEHOLDER.matcher(src).find()
        || SOURCES.stream().anyMatch(img::hasAttr)
        || SETS.stream().anyMatch(img::hasAttr);
  }

  private static void load(Element img) {
    SETS.stream()
        .filter(img::hasAttr)
        .findFirst()
        .ifPresent(name -> img.attr("srcset", img.attr(name)));
    SOURCES.stream()
        .filter(name -> isPicture(img, name))
        .findFirst()
        .ifPresent(name -> img.attr("src", img.attr(name)));
    String src = img.attr("src");
    if (src.isBlank() || PLACEHOLDER.matcher(src).find()) {
      fromSet(img);
    }
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
