package dev.wiredesk.normalise;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst in the head of a page, by what templates call it or by the page's own
 * description. To be asked before anything is taken from the page: some templates call it a teaser.
 */
final class StandfirstFinder {

  private static final Set<String> NAMES = TemplateNames.meaning("STANDFIRST");

  private static final String NOT_COPY =
      "script, style, nav, aside, figure, form, button, template, noscript, time";

  /**
   * In {@link Letters}: between headline and standfirst stand byline, date and caption, no more.
   */
  private static final int MOST_BETWEEN = 400;

  private static final int MOST_ELEMENTS = 200;

  /** What is linked for the greater part leads to another story. */
  private static final double MOST_LINKED = 0.5;

  /** Of what is said in the shorter of standfirst and description, so much stands in the other. */
  private static final double AGREES = 0.6;

  /** Shorter texts agree by chance. */
  private static final int LEAST_RUNS = 4;

  private final Element body;
  private final Density density;
  private final Shingles description;
  private int between;
  private int elements;

  private StandfirstFinder(Element body, String description) {
    this.body = body;
    this.density = Density.of(body);
    this.description = Shingles.of(description);
  }

  /**
   * The element that holds it; null if the page has none, or no headline before it.
   *
   * @param description what the page's metadata say of the article in a sentence, or ""
   */
  static @Nullable Element find(Element body, String headline, String description) {
    Element title = title(body, headline);
    return title == null ? null : new StandfirstFinder(body, description).after(title);
  }

  private static @Nullable Element title(Element body, String headline) {
    List<Element> titles = body.select("h1");
    String wanted = Plain.words(headline);
    return titles.stream()
        .filter(title -> Plain.words(title.text()).equals(wanted))
        .findFirst()
        .orElse(titles.size() == 1 ? titles.getFirst() : null);
  }

  /** In the order in which the page is read. */
  private @Nullable Element after(Element title) {
    Element found = null;
    for (Element at = title; found == null && !at.equals(body); at = parent(at)) {
      found = among(at.nextElementSiblings());
    }
    return found;
  }

  private Element parent(Element element) {
    Element parent = element.parent();
    return parent == null ? body : parent;
  }

  private @Nullable Element among(List<Element> siblings) {
    for (Element sibling : siblings) {
      if (between > MOST_BETWEEN || elements++ > MOST_ELEMENTS) {
        return null;
      }
      Element found = sibling.is(NOT_COPY) ? null : in(sibling);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Element in(Element element) {
    if (isStandfirst(element)) {
      return element;
    }
    if (element.children().stream().anyMatch(Density::isBlock)) {
      return among(element.children());
    }
    between += density.at(element).text();
    return null;
  }

  private boolean isStandfirst(Element element) {
    Mass mass = density.at(element);
    return Density.isBlock(element)
        && mass.text() >= Standfirst.LEAST
        && mass.text() <= Standfirst.MOST
        && mass.linkShare() <= MOST_LINKED
        && (TemplateNames.of(element).stream().anyMatch(NAMES::contains) || agrees(element.text()));
  }

  private boolean agrees(String text) {
    Shingles own = Shingles.of(text);
    int shorter = Math.min(own.runs().size(), description.runs().size());
    return shorter >= LEAST_RUNS && own.shared(description) >= shorter * AGREES;
  }
}
