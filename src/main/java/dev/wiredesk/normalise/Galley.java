package dev.wiredesk.normalise;

import dev.wiredesk.normalise.AllowList.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The clean copy while it is set: loose text gets paragraphs, doubled breaks part them, what stays
 * empty is never put in, and every line is measured as it is closed. Used by one thread.
 */
final class Galley {

  private static final Tag PARAGRAPH = Tag.valueOf("p");
  private static final Rule PARAGRAPH_RULE = AllowList.rule("p");
  private static final Tag BODY = Tag.valueOf("body");
  private static final Tag BREAK = Tag.valueOf("br");

  private final Element root = new Element(BODY, null);
  private final List<Line> lines = new ArrayList<>();

  /** The words of all that was set, one blank for every run of them, a newline between blocks. */
  private final Ink words = new Ink(800);

  private int weight;
  private int blocks;
  private int linked;
  private int media;

  /** How far the galley was when an element was opened. */
  record Mark(int words, int weight, int blocks, int linked, int media) {}

  /** Where the next nodes go. */
  static final class Spot {

    private final Element host;
    private final boolean flows;
    private final @Nullable Element inherited;
    private @Nullable Element paragraph;
    private Mark mark = new Mark(0, 0, 0, 0, 0);

    /** Whose loose text is given paragraphs if it flows, with what dissolved containers left. */
    Spot(Element host, boolean flows, @Nullable Element inherited) {
      this.host = host;
      this.flows = flows;
      this.inherited = inherited;
    }

    Element host() {
      return host;
    }

    @Nullable Element inherited() {
      return inherited;
    }
  }

  Element root() {
    return root;
  }

  /** How many characters of text were set. */
  int characters() {
    return words.length();
  }

  List<Line> lines() {
    return lines;
  }

  Mark mark() {
    return new Mark(words.length(), weight, blocks, linked, media);
  }

  boolean hasMediaSince(Mark mark) {
    return media > mark.media;
  }

  /** Whether something that a reader meets was set since. */
  boolean isFullerThan(Mark mark) {
    return weight > mark.weight;
  }

  String wordsSince(Mark mark) {
    return words.from(mark.words);
  }

  /** Forgets what was set since and is not put in after all. */
  void rewind(Mark mark) {
    words.setLength(mark.words);
    weight = mark.weight;
    linked = mark.linked;
    media = mark.media;
  }

  void text(Spot spot, String text) {
    Mark before = mark();
    boolean said = words.collapse(text);
    if (spot.flows && spot.paragraph == null) {
      if (!said) {
        rewind(before);
        return;
      }
      open(spot, before);
    }
    weight += said ? 1 : 0;
    inline(spot).appendChild(new TextNode(text));
  }

  void lineBreak(Spot spot) {
    if (spot.flows && (spot.paragraph == null || LineEnds.endsWithBreak(spot.paragraph))) {
      close(spot);
      return;
    }
    inline(spot).appendChild(new Element(BREAK, null));
    words.collapse(" ");
  }

  /** Parts the words of two blocks of which neither is kept. */
  void separate(Spot spot) {
    if (!spot.flows || spot.paragraph != null) {
      text(spot, " ");
    }
  }

  /** Where the next part of a line goes; begins a paragraph if none is open. */
  Element inline(Spot spot) {
    if (!spot.flows) {
      return spot.host;
    }
    Element paragraph = spot.paragraph;
    return paragraph == null ? open(spot, mark()) : paragraph;
  }

  private static Element open(Spot spot, Mark mark) {
    Element paragraph = new Element(PARAGRAPH, null);
    spot.mark = mark;
    spot.paragraph = paragraph;
    return paragraph;
  }

  /** Puts in a picture, or another part of a line that is seen without words. */
  void picture(Spot spot, Element picture) {
    inline(spot).appendChild(picture);
    words.collapse(" ");
    weight++;
    media++;
  }

  /** What was set since the mark is a link. */
  void link(Mark mark) {
    linked += words.length() - mark.words;
  }

  /** Ends the paragraph that loose text began. */
  void close(Spot spot) {
    Element paragraph = spot.paragraph;
    if (paragraph != null) {
      spot.paragraph = null;
      end(spot, paragraph, PARAGRAPH_RULE, spot.mark);
    }
  }

  /** Begins a block. */
  Mark begin() {
    newLine();
    return mark();
  }

  private void newLine() {
    if (words.last() != '\n') {
      words.append('\n');
    }
  }

  /** Stands for itself between lines: a rule, a film. */
  void piece(Spot spot, Element piece, boolean isMedia) {
    weight++;
    media += isMedia ? 1 : 0;
    append(spot, piece);
  }

  private void append(Spot spot, Element block) {
    Attributes.inherit(spot.inherited, block);
    spot.host.appendChild(block);
    blocks++;
  }

  /**
   * Puts in a block with what it came to hold since it was begun: a line, if it may be one and
   * holds no block.
   */
  void end(Spot spot, Element block, Rule rule, Mark mark) {
    if (!rule.staysEmpty() && !isFullerThan(mark)) {
      rewind(mark);
      return;
    }
    if (rule.isLine() && blocks == mark.blocks) {
      line(block, mark);
    }
    append(spot, block);
    newLine();
  }

  private void line(Element block, Mark mark) {
    LineEnds.trim(block);
    lines.add(new Line(block, wordsSince(mark), linked - mark.linked, media - mark.media));
  }
}
