package dev.wiredesk.normalise;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Captions that are not marked up as such. */
final class Captions {

  private static final int LONGEST = 500;

  /** In {@link Letters}. Less names what is seen. */
  private static final int LEAST_DESCRIPTION = 8;

  /** Characters of a credit behind the description. */
  private static final int LONGEST_REST = 80;

  private Captions() {}

  /** Whether the publisher's class says that the block is a caption. */
  static boolean isMarked(Element block) {
    String names = block.attr("class");
    return names.length() >= "caption".length()
        && names.toLowerCase(Locale.ROOT).contains("caption")
        && room(block, LONGEST) > 0;
  }

  /**
   * How much of the room is left by the words of a block; none if it holds another or a picture.
   */
  private static int room(Element block, int room) {
    int left = room;
    for (int i = 0; i < block.childNodeSize() && left > 0; i++) {
      Node child = block.childNode(i);
      if (child instanceof TextNode text) {
        left -= text.getWholeText().length();
      } else if (child instanceof Element element) {
        left = holdsMore(element.normalName()) ? 0 : room(element, left);
      }
    }
    return left;
  }

  private static boolean holdsMore(String tag) {
    return tag.equals("img") || tag.equals("p") || tag.equals("div");
  }

  /**
   * Makes a paragraph the caption of the picture in it, or else beside it.
   *
   * @return the caption, null if there is no picture
   */
  static @Nullable Element set(Element paragraph) {
    Element picture = picture(paragraph);
    if (picture == null) {
      return null;
    }
    Element figure = new Element("figure");
    picture.before(figure);
    figure.appendChildren(List.<Node>copyOf(picture.select("img")));
    Element caption = new Element("figcaption");
    caption.appendChildren(List.copyOf(paragraph.childNodes()));
    LineEnds.strip(caption);
    figure.appendChild(caption);
    picture.remove();
    paragraph.remove();
    return caption;
  }

  /** Whether a picture stands in the paragraph, or alone before or after it. */
  static boolean isBesidePicture(Element paragraph) {
    return picture(paragraph) != null;
  }

  /**
   * Whether the picture has the words of the paragraph as its description, and no more than a
   * credit follows: prose is no description, but the same sentence may be both.
   */
  static boolean isToldByPicture(Element paragraph) {
    Element picture = picture(paragraph);
    String text = Plain.collapse(paragraph.text());
    return picture != null
        && !paragraph.equals(picture)
        && picture.select("img").stream()
            .flatMap(img -> Stream.of(img.attr("alt"), img.attr("title")))
            .anyMatch(words -> isDescribed(text, Plain.collapse(words)));
  }

  private static boolean isDescribed(String text, String words) {
    if (Letters.weigh(words) < LEAST_DESCRIPTION || !text.startsWith(words)) {
      return false;
    }
    String rest = text.substring(words.length()).strip();
    return rest.isEmpty()
        ? !Letters.endsSentence(words)
        : rest.length() <= LONGEST_REST && "/|©([".indexOf(rest.charAt(0)) >= 0;
  }

  private static @Nullable Element picture(Element paragraph) {
    if (paragraph.selectFirst("img") != null) {
      return paragraph;
    }
    Element before = paragraph.previousElementSibling();
    Element after = paragraph.nextElementSibling();
    return isPicture(before) ? before : isPicture(after) ? after : null;
  }

  private static boolean isPicture(@Nullable Element block) {
    return block != null
        && (block.nameIs("p") || block.nameIs("a") || block.nameIs("figure"))
        && !block.hasText()
        && block.selectFirst("img") != null;
  }
}
