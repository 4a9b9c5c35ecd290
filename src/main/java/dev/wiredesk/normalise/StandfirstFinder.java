package dev.wiredesk.normalise;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the standfirst in the head of a page, by what templates call it or by the page's own
 * description; else it is a second heading, or the first paragraph. To be asked before anything is
 * taken from the page: some templates call it a teaser.
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

  /** In {@link Letters}. What neither name nor description tells has to look like prose. */
  private static final int LEAST_PROSE = 60;

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4");

  private static final Pattern SENTENCE =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\d]+[\"”’»)]*[.!?…。！？।॥؟۔։][\"”’»)]*(?:\\s|$)|[。！？]");

  private final Element body;
  private final String headline;
  private final Density density;
  private final Shingles description;
  private int between;
  private int elements;

  private StandfirstFinder(Element body, String headline, String description) {
    this.body = body;
    this.headline = headline;
    this.density = Density.of(body);
    this.description = Shingles.of(description);
  }

  /**
   * What was found.
   *
   * @param told whether more than a name tells that it is one, so that it needs no full stop
   */
  record Found(Element element, boolean told) {}

  /**
   * The element that holds it; null if the page has none, or no headline before it.
   *
   * @param description what the page's metadata say of the article in a sentence, or ""
   */
  static @Nullable Found find(Element body, String headline, String description) {
    Element title = title(body, headline);
    return title == null
        ? null
        : new StandfirstFinder(body, Plain.words(title.text()), description).below(title);
  }

  /** That of the headline; in the metadata a kicker may stand before it. */
  private static @Nullable Element title(Element body, String headline) {
    List<Element> titles = body.select("h1");
    String wanted = Plain.words(headline);
    return titles.stream()
        .filter(title -> Plain.words(title.text()).equals(wanted))
        .findFirst()
        .or(() ->
            titles.stream()
                .filter(title -> endsWith(wanted, Plain.words(title.text())))
                .findFirst())
        .orElse(titles.size() == 1 ? titles.getFirst() : null);
  }

  private static boolean endsWith(String wanted, String words) {
    return !words.isEmpty() && wanted.endsWith(" " + words);
  }

  private @Nullable Found below(Element title) {
    Element found = after(title, this::isCalledOrDescribed);
    if (found == null) {
      found = after(title, element -> isSecondHeading(element, title) || isProse(element));
    }
    return found == null
        ? null
        : new Found(found, HEADINGS.contains(found.normalName()) || agrees(found.text()));
  }

  /** In the order in which the page is read. */
  private @Nullable Element after(Element title, Predicate<Element> wanted) {
    between = 0;
    elements = 0;
    Element found = null;
    for (Element at = title; found == null && !at.equals(body); at = parent(at)) {
      found = among(at.nextElementSiblings(), wanted);
    }
    return found;
  }

  private Element parent(Element element) {
    Element parent = element.parent();
    return parent == null ? body : parent;
  }

  private @Nullable Element among(List<Element> siblings, Predicate<Element> wanted) {
    for (Element sibling : siblings) {
      if (between > MOST_BETWEEN || elements++ > MOST_ELEMENTS) {
        return null;
      }
      Element found = sibling.is(NOT_COPY) ? null : in(sibling, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Element in(Element element, Predicate<Element> wanted) {
    if (fits(element) && wanted.test(element)) {
      return element;
    }
    if (holdsBlocks(element)) {
      return among(element.children(), wanted);
    }
    between += density.at(element).text();
    return null;
  }

  private static boolean holdsBlocks(Element element) {
    return element.children().stream().anyMatch(Density::isBlock);
  }

  private boolean fits(Element element) {
    Mass mass = density.at(element);
    return Density.isBlock(element)
        && mass.text() >= Standfirst.LEAST
        && mass.text() <= Standfirst.MOST
        && mass.linkShare() <= MOST_LINKED
        && !Plain.words(element.text()).equals(headline);
  }

  /** A head that holds more than it agrees as well: the innermost is meant. */
  private boolean isCalledOrDescribed(Element element) {
    return (holdsSentence(element) && TemplateNames.of(element).stream().anyMatch(NAMES::contains))
        || (!holdsBlocks(element) && agrees(element.text()));
  }

  /** A byline, a date and the words below a picture are called a teaser, too. */
  private static boolean holdsSentence(Element element) {
    return HEADINGS.contains(element.normalName()) || SENTENCE.matcher(element.text()).find();
  }

  private static boolean isSecondHeading(Element element, Element title) {
    return element.nameIs("h2") && element.equals(title.nextElementSibling());
  }

  /** The first paragraph of the body looks the same; nobody tells it twice. */
  private boolean isProse(Element element) {
    return element.nameIs("p")
        && density.at(element).text() >= LEAST_PROSE
        && Letters.endsSentence(element.text())
        && !PageCaptions.isCalledOne(element)
        && element.parents().stream().allMatch(above -> FurnitureSigns.of(above).isEmpty());
  }

  private boolean agrees(String text) {
    Shingles own = Shingles.of(text);
    int shorter = Math.min(own.runs().size(), description.runs().size());
    return shorter >= LEAST_RUNS && own.shared(description) >= shorter * AGREES;
  }
}
