package dev.wiredesk.normalise;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * An innermost block of clean markup, what a reader would call a line, with what the rules ask of
 * it: it is measured once, while it is set. Used by one thread.
 */
final class Line {

  private Element block;
  private String text;
  private int linked;
  private int media;
  private boolean broken;
  private @Nullable Set<Cue> cues;

  /**
   * A line as it was measured.
   *
   * @param text collapsed
   * @param linked characters in links
   * @param media pictures, sound and film in it
   */
  Line(Element block, String text, int linked, int media) {
    this.block = block;
    this.text = text;
    this.linked = linked;
    this.media = media;
    this.broken = hasBreak(block);
  }

  /** Measures a block. */
  static Line of(Element block) {
    Line line = new Line(block, "", 0, 0);
    line.measure();
    return line;
  }

  /** Looks again at a block that was changed. */
  void measure() {
    cues = null;
    text = Plain.collapse(block.text());
    linked = block.select("a").stream().mapToInt(a -> a.text().length()).sum();
    media = block.select("img, audio, video").size();
    broken = hasBreak(block);
  }

  private static boolean hasBreak(Element block) {
    for (int i = 0; i < block.childNodeSize(); i++) {
      if (block.childNode(i).nameIs("br")) {
        return true;
      }
    }
    return false;
  }

  /** Its words stand in another block from now on. */
  void move(Element other) {
    block = other;
    measure();
  }

  Element block() {
    return block;
  }

  String text() {
    return text;
  }

  /** What its first words say of it. */
  Set<Cue> cues() {
    Set<Cue> found = cues == null ? Cue.of(text) : cues;
    cues = found;
    return found;
  }

  boolean hasMedia() {
    return media > 0;
  }

  /** Whether breaks part it. */
  boolean isBroken() {
    return broken;
  }

  boolean isParagraph() {
    return block.nameIs("p");
  }

  boolean isCaption() {
    return block.nameIs("figcaption");
  }

  boolean isHeading() {
    String tag = block.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /** A cell or the title of a table. */
  boolean isTable() {
    return block.nameIs("td") || block.nameIs("th") || block.nameIs("caption");
  }

  /** The share of the text that is in links, 0 to 1. */
  double linked() {
    return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
  }

  /** Takes the words away; pictures, sound and film stay. */
  void removeText() {
    if (hasMedia()) {
      List<Node> kept = List.copyOf(block.select("img, audio, video"));
      block.empty();
      block.appendChildren(kept);
    } else {
      remove();
    }
    text = "";
    linked = 0;
  }

  /** Takes the whole line away, and the boxes that held nothing else. */
  void remove() {
    Element parent = block.parent();
    if (parent != null) {
      block.remove();
      Tidy.removeEmpty(parent);
    }
    text = "";
  }

  /** Whether it was taken away, or its words were. */
  boolean isGone() {
    return text.isEmpty();
  }
}
