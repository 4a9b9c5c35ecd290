package dev.wiredesk.normalise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes out of the found content what is not prose: boxes of links and lists of other stories. */
final class PageTrim {

  private static final double MOSTLY_LINKS = 0.6;
  private static final double MUCH_LINKED = 0.4;
  private static final double ALL_LINKED = 0.95;

  /** Weight of text for each link in a box: with more it says something of its own. */
  private static final int MOST_BESIDE_LINK = 200;

  /** Prose of a paragraph in a box of links: with more it is one of the article's. */
  private static final int MOST_PROSE_IN_BOX = 80;

  private static final int LEAST_HEADLINE = 25;

  /** What follows the article is no more of the prose than that. */
  private static final double MOST_REST = 0.8;

  /** A line longer than that is read as prose, whatever it begins with. */
  private static final int LONGEST_LINE = 250;

  /** What asks for consent in the place of a film says why. */
  private static final int LONGEST_NOTICE = 600;

  /** With less prose before it nothing is over yet. */
  private static final int LEAST_BEFORE = 150;

  /** What holds more elements is no line, however little they say. */
  private static final int MOST_IN_LINE = 100;

  /** A page says only a few times that its article is over. */
  private static final int MOST_OPENERS = 30;

  private static final int LONGEST_TEASER = 200;
  private static final int MOST_TEASERS = 20;

  private static final Set<String> TEASERS =
      Set.of("ul", "ol", "div", "section", "article", "h3", "h4", "h5");

  private static final Set<String> LINES =
      Set.of("p", "div", "li", "h2", "h3", "h4", "h5", "h6", "span", "strong", "b", "em", "a");

  private final Element content;
  private final Density density;

  private PageTrim(Element content) {
    this.content = content;
    this.density = Density.of(content);
  }

  /** Changes the tree in place: it is our own. */
  static void trim(Element content) {
    PageTrim trim = new PageTrim(content);
    trim.takeBoxes();
    PageCaptions.tell(content);
    trim.takeLines();
  }

  private void takeBoxes() {
    for (Element box : content.select("ul, ol, dl, div, section, table, form, header").reversed()) {
      if (!box.equals(content) && isBoxOfLinks(box)) {
        box.remove();
      }
    }
  }

  private boolean isBoxOfLinks(Element box) {
    Mass mass = density.at(box);
    return mass.links() > 1
        && mass.linkShare() > MOSTLY_LINKS
        && mass.text() / mass.links() < MOST_BESIDE_LINK
        && mass.paragraph() <= MOST_PROSE_IN_BOX;
  }

  private void takeLines() {
    List<Element> openers = new ArrayList<>();
    for (Element element : content.getAllElements()) {
      if (!element.equals(content) && isLine(element)) {
        String text = Plain.collapse(element.text());
        if (PageLines.opens(PageLines.Kind.EMBED, text)) {
          element.remove();
        } else if (density.at(element).text() <= LONGEST_LINE) {
          if (opensRest(text)) {
            openers.add(element);
          } else {
            take(element, text);
          }
        }
      }
    }
    openers.stream().limit(MOST_OPENERS).forEach(this::takeRest);
  }

  private boolean isLine(Element element) {
    Mass mass = density.at(element);
    return mass.text() > 0
        && mass.text() <= LONGEST_NOTICE
        && mass.elements() <= MOST_IN_LINE
        && !mass.hasMedia()
        && LINES.contains(element.normalName());
  }

  private static boolean opensRest(String line) {
    return PageLines.is(PageLines.Kind.REST, line) || Furniture.opensRest(line);
  }

  private void take(Element line, String text) {
    boolean linked = density.at(line).linkShare() > MUCH_LINKED;
    if (PageLines.is(PageLines.Kind.OTHERS, text) || Furniture.opensOtherStories(text)) {
      takeList(line);
    } else if (PageLines.is(PageLines.Kind.ALONE, text)
        || (linked && PageLines.opens(PageLines.Kind.OTHERS, text))
        || (linked && PageLines.opens(PageLines.Kind.CALL, text))
        || isOtherHeadline(line, text)) {
      line.remove();
    }
  }

  /** The headline of another story, put between two paragraphs. */
  private boolean isOtherHeadline(Element paragraph, String text) {
    return paragraph.nameIs("p")
        && Letters.weigh(text) > LEAST_HEADLINE
        && density.at(paragraph).linkShare() > ALL_LINKED
        && density.at(paragraph).links() == 1
        && !Letters.endsSentence(text);
  }

  /** "Related stories" and the teasers after it. */
  private void takeList(Element opener) {
    Element next = after(opener);
    for (int taken = 0; next != null && isTeasers(next) && taken < MOST_TEASERS; taken++) {
      Element following = next.nextElementSibling();
      next.remove();
      next = following;
    }
    opener.remove();
  }

  private boolean isTeasers(Element element) {
    Mass mass = density.at(element);
    return TEASERS.contains(element.normalName())
        && mass.links() > 0
        && (mass.linkShare() > MUCH_LINKED || mass.prose() <= mass.links() * LONGEST_TEASER);
  }

  /** What follows it, be it wrapped or not. */
  private @Nullable Element after(Element opener) {
    Element outer = opener;
    while (!outer.equals(content)
        && outer.nextElementSibling() == null
        && outer.parent() != null
        && density.at(outer).text() == density.at(opener).text()) {
      outer = outer.parent();
    }
    return outer.equals(content) ? null : outer.nextElementSibling();
  }

  /** All that follows "You may also like" in its container, unless it is much of the article. */
  private void takeRest(Element opener) {
    List<Element> rest = opener.nextElementSiblings();
    int prose = rest.stream().mapToInt(density::prose).sum();
    if (opener.parent() != null
        && prose < density.prose(content) * MOST_REST
        && before(opener) >= LEAST_BEFORE) {
      rest.forEach(Element::remove);
      opener.remove();
    }
  }

  private int before(Element opener) {
    int prose = 0;
    for (Element above = opener;
        !above.equals(content) && above.parent() != null && prose < LEAST_BEFORE;
        above = above.parent()) {
      prose += above.previousElementSiblings().stream().mapToInt(density::prose).sum();
    }
    return prose;
  }
}
