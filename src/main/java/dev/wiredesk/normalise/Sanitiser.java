package dev.wiredesk.normalise;

import dev.wiredesk.normalise.AllowList.Fate;
import dev.wiredesk.normalise.AllowList.Rule;
import dev.wiredesk.normalise.AllowList.Shape;
import dev.wiredesk.normalise.Galley.Mark;
import dev.wiredesk.normalise.Galley.Spot;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Sets a clean copy of hostile markup from the allow-list, in one pass. What is unknown loses its
 * tag and keeps its text; blocks that only part the text dissolve. Stops, without complaint, when
 * its {@link Budget} is spent. Of the original only pictures and what stands in for them are
 * changed: it is our own.
 */
final class Sanitiser {

  private static final int DEEPEST = 40;

  private final Attributes attributes;
  private final Galley galley = new Galley();
  private final Budget budget = new Budget();
  private final Set<String> pictures = new HashSet<>();

  private Sanitiser(Element dirty) {
    this.attributes = new Attributes(dirty.baseUri());
  }

  static Galley clean(Element dirty) {
    Sanitiser sanitiser = new Sanitiser(dirty);
    Spot start = new Spot(sanitiser.galley.root(), true, null);
    sanitiser.children(dirty, start, 0);
    sanitiser.galley.close(start);
    return sanitiser.galley;
  }

  private void children(Element from, Spot spot, int depth) {
    LazyPictures.unwrapAmong(from);
    for (int i = 0; i < from.childNodeSize() && !budget.isSpent(); i++) {
      Node child = from.childNode(i);
      if (child instanceof TextNode text) {
        text(text.getWholeText(), spot);
      } else if (child instanceof Element element) {
        element(element, spot, depth);
      }
    }
  }

  private void text(String text, Spot spot) {
    int end = budget.charge(text);
    galley.text(spot, end == text.length() ? text : text.substring(0, end));
  }

  private void element(Element element, Spot spot, int depth) {
    Rule rule = AllowList.rule(element.normalName());
    if (rule.fate() == Fate.DROP || Clutter.isUnseen(element)) {
      embed(element, spot, depth);
      return;
    }
    if (element.nameIs("picture")) {
      LazyPictures.complete(element);
    }
    if (rule.fate() == Fate.UNWRAP) {
      children(element, spot, depth);
    } else if (depth >= DEEPEST || (rule.isBlock() && isSolid(spot.host(), element))) {
      galley.separate(spot);
      children(element, spot, depth);
      galley.separate(spot);
    } else if (rule.dissolves() || element.nameIs("p")) {
      dissolve(element, spot, depth);
    } else if (rule.isBlock()) {
      block(element, rule, spot, depth);
    } else {
      inline(element, rule, spot, depth);
    }
  }

  /** A film of another site becomes a link to it. */
  private void embed(Element frame, Spot spot, int depth) {
    Element note = Embeds.note(frame);
    Shape around = AllowList.rule(spot.host().normalName()).shape();
    boolean room = around != Shape.INLINE && !isSolid(spot.host(), frame);
    if (note != null && room && depth < DEEPEST) {
      element(note, spot, depth);
    }
  }

  /** Neither headings nor listings hold blocks, and no caption holds another. */
  private static boolean isSolid(Element host, Element block) {
    return AllowList.rule(host.normalName()).shape() == Shape.HEADING
        || host.nameIs("pre")
        || (host.nameIs("figcaption") && block.nameIs("figcaption"));
  }

  private void dissolve(Element element, Spot spot, int depth) {
    galley.close(spot);
    if (Captions.isMarked(element) && !spot.host().nameIs("figcaption")) {
      fill(element, new Element("figcaption"), spot, AllowList.rule("figcaption"), depth);
      return;
    }
    Spot inner = new Spot(spot.host(), true, attributes.inherited(element, spot.inherited()));
    children(element, inner, depth);
    galley.close(inner);
  }

  private void block(Element element, Rule rule, Spot spot, int depth) {
    galley.close(spot);
    Element copy = copy(element, rule);
    if (rule.shape() == Shape.PIECE) {
      piece(element, copy, spot);
    } else {
      fill(element, copy, spot, rule, depth);
    }
  }

  private void fill(Element element, Element copy, Spot spot, Rule rule, int depth) {
    Mark mark = galley.begin();
    Spot inner = new Spot(copy, rule.shape() == Shape.QUOTE, null);
    children(element, inner, depth + 1);
    galley.close(inner);
    galley.end(spot, copy, rule, mark);
  }

  /** A {@code source} speaks for its player only; elsewhere it is a variant of a picture. */
  private void piece(Element element, Element copy, Spot spot) {
    for (Element source : element.children()) {
      if (source.nameIs("source")) {
        LazyPictures.load(source);
        Element variant = copy(source, AllowList.rule("source"));
        if (variant.hasAttr("src")) {
          copy.appendChild(variant);
        }
      }
    }
    boolean rule = copy.nameIs("hr");
    if (rule || copy.hasAttr("src") || copy.childNodeSize() > 0) {
      galley.piece(spot, copy, !rule);
    }
  }

  private void inline(Element element, Rule rule, Spot spot, int depth) {
    switch (element.normalName()) {
      case "br" -> galley.lineBreak(spot);
      case "img" -> picture(element, rule, spot);
      case "a" -> link(element, rule, spot, depth);
      case "source" -> {}
      default -> part(element, rule, spot, depth);
    }
  }

  private void picture(Element element, Rule rule, Spot spot) {
    String emoji = Emoji.of(element);
    if (emoji != null) {
      text(emoji, spot);
      return;
    }
    LazyPictures.load(element);
    Element copy = copy(element, rule);
    String address = copy.attr("src");
    boolean shown =
        !address.isEmpty() && !Trackers.isPixel(element, address) && !Ornaments.holds(address);
    if (shown && pictures.add(address)) {
      galley.picture(spot, copy);
    }
  }

  private void link(Element element, Rule rule, Spot spot, int depth) {
    Element copy = copy(element, rule);
    if (Clutter.isMoreLink(element)) {
      return;
    }
    if (!copy.hasAttr("href")) {
      children(element, spot, depth);
    } else if (AllowList.holdsBlock(element)) {
      galley.close(spot);
      Mark mark = galley.begin();
      children(element, new Spot(copy, false, null), depth + 1);
      galley.link(mark);
      galley.end(spot, copy, rule, mark);
    } else {
      Element into = galley.inline(spot);
      Mark mark = galley.mark();
      children(element, new Spot(copy, false, null), depth + 1);
      galley.link(mark);
      put(copy, spot, into, mark);
    }
  }

  /** A call to read on goes, wherever it stands. */
  private void put(Element link, Spot spot, Element into, Mark mark) {
    boolean more = !galley.hasMediaSince(mark) && Furniture.isMoreLink(galley.wordsSince(mark));
    if (more) {
      galley.rewind(mark);
    } else if (galley.isFullerThan(mark)) {
      into.appendChild(link);
    } else {
      galley.separate(spot);
    }
  }

  private void part(Element element, Rule rule, Spot spot, int depth) {
    if (AllowList.holdsBlock(element)) {
      children(element, spot, depth);
      return;
    }
    Element copy = copy(element, rule);
    Element into = galley.inline(spot);
    Mark mark = galley.mark();
    children(element, new Spot(copy, false, null), depth + 1);
    if (galley.isFullerThan(mark) || rule.staysEmpty()) {
      into.appendChild(copy);
    } else if (element.childNodeSize() > 0) {
      galley.separate(spot);
    }
  }

  private Element copy(Element element, Rule rule) {
    Element copy = new Element(element.tag(), null);
    budget.charge(element.normalName(), attributes.copy(element, rule, copy));
    return copy;
  }
}
