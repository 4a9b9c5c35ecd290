package dev.wiredesk.normalise;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Signs of feeling that a blog writes as pictures: they are a part of the text, and as large as a
 * photograph without the blog's own style.
 */
final class Emoji {

  /** A sign of several parts: a family, a flag. */
  private static final int LONGEST = 24;

  private Emoji() {}

  /** The sign that a picture stands for, null if it is a picture. */
  static @Nullable String of(Element picture) {
    String sign = picture.attr("alt");
    return !sign.isBlank() && sign.length() <= LONGEST && isSign(picture) ? sign : null;
  }

  private static boolean isSign(Element picture) {
    return picture.hasClass("wp-smiley")
        || picture.hasClass("emoji")
        || picture.attr("src").contains("/images/core/emoji/");
  }
}
