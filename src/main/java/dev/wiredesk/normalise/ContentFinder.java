package dev.wiredesk.normalise;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element of a page that holds the article. */
final class ContentFinder {

  private static final String SEMANTIC =
      "[itemprop~=articleBody], [property~=articleBody], .entry-content, .e-content, .article-body,"
          + " .article__body, .articleBody, .story-body, .post-content, .article-content";

  private static final String HOLDERS = "p, pre, td, blockquote, div, section, article, main, li";

  /** Metadata shorter than this are a teaser. */
  private static final int LEAST_CLAIM = 200;

  private static final int LEVELS = 4;

  private final Element body;

  ContentFinder(Element body) {
    this.body = body;
  }

  /**
   * The element with the article.
   *
   * @param claimed the article's text as the page's own metadata give it, or ""
   */
  Element find(String claimed) {
    Element scored = widen(best());
    Element semantic = semantic(scored);
    Element agreed = claimed.length() < LEAST_CLAIM ? null : agreeing(claimed);
    // Some pages repeat only their first paragraph there.
    if (agreed != null && Density.prose(agreed) * 2 >= Density.prose(scored)) {
      return agreed;
    }
    return semantic == null ? scored : semantic;
  }

  /** The element that its publisher marks, if it holds about as much prose as the one found. */
  private @Nullable Element semantic(Element scored) {
    int prose = Density.prose(scored);
    List<Element> marked = body.select(SEMANTIC);
    Element around = aroundAll(marked);
    boolean whole = !around.equals(body) && Density.prose(around) * 2 >= prose;
    return whole ? around : largest(marked, prose);
  }

  private static @Nullable Element largest(List<Element> marked, int prose) {
    return marked.stream()
        .filter(element -> Density.prose(element) * 2 >= prose)
        .max(Comparator.comparingInt(Density::prose))
        .orElse(null);
  }

  /**
   * Articles cut in parts have each part marked; on a page of several articles each has its title.
   */
  private Element aroundAll(List<Element> marked) {
    List<Element> parts = marked.stream().filter(part -> Density.prose(part) > 0).toList();
    Element around = parts.isEmpty() ? body : parts.getFirst();
    for (Element part : parts) {
      while (!around.equals(body) && !part.parents().contains(around) && !part.equals(around)) {
        around = around.parent() == null ? body : around.parent();
      }
    }
    boolean one = around.select("h1").size() <= 1 && around.select("article").size() <= 1;
    return one ? around : body;
  }

  /** The element that agrees best with what the metadata call the article. */
  private @Nullable Element agreeing(String claimed) {
    Shingles want = Shingles.of(claimed);
    Element best = null;
    double highest = 0.6;
    for (Element element : body.select(HOLDERS)) {
      int length = element.text().length();
      boolean similar = length >= claimed.length() / 2 && length <= claimed.length() * 4;
      double agreement = similar ? want.agreement(element.text()) : 0;
      if (agreement >= highest) {
        highest = agreement;
        best = element;
      }
    }
    return best;
  }

  private Element best() {
    Map<Element, Double> scores = new HashMap<>();
    body.select(HOLDERS).forEach(block -> score(block, scores));
    return scores.entrySet().stream()
        .max(Comparator.comparingDouble(e -> e.getValue() * (1 - Density.links(e.getKey()))))
        .map(Map.Entry::getKey)
        .orElse(body);
  }

  /** Each paragraph speaks for what holds it, and half as loud for each level above. */
  private void score(Element block, Map<Element, Double> scores) {
    int prose = Density.ownProse(block);
    if (prose == 0) {
      return;
    }
    double points = points(block.text(), prose);
    Element holder = block.normalName().matches("p|pre|li|td") ? block.parent() : block;
    for (int level = 0; holder != null && level < LEVELS; level++) {
      scores.merge(holder, points / (1 << level), Double::sum);
      holder = holder.equals(body) ? null : holder.parent();
    }
  }

  /** Long paragraphs with commas are prose. */
  private static double points(String text, int prose) {
    long commas = text.chars().filter(c -> ",、،，".indexOf(c) >= 0).count();
    return 1 + Math.min(commas, 10) + Math.min(prose / 100.0, 5);
  }

  /**
   * Goes up while the parent adds much prose: articles are cut in parts by pictures and adverts.
   */
  private Element widen(Element found) {
    Element widest = found;
    Element parent = found.parent();
    while (parent != null && !widest.equals(body) && adds(parent, widest)) {
      widest = parent;
      parent = widest.parent();
    }
    return widest;
  }

  private static boolean adds(Element parent, Element child) {
    int more = Density.prose(parent) - Density.prose(child);
    return more > Density.prose(child) / 4 && Density.links(parent) < 0.4;
  }
}
