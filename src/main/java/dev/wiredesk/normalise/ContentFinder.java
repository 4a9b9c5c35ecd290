package dev.wiredesk.normalise;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the element of a page that holds the article. */
final class ContentFinder {

  private static final String SEMANTIC =
      "[itemprop~=articleBody], [property~=articleBody], .entry-content, .e-content, .article-body,"
          + " .article__body, .articleBody, .story-body, .post-content, .article-content";

  /** Metadata shorter than this are a teaser. */
  private static final int LEAST_CLAIM = 200;

  /** An element that agrees less with the metadata is not what they speak of. */
  private static final double AGREES = 0.6;

  /** A container that adds less is no more of the article. */
  private static final double GAIN = 1.3;

  private static final double MOST = 0.6;

  /** What templates call the text of an article. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:art(?:icle|ikel|icolo|igo|iculo|ykul)?|story|post|entry|news|noticia|nota|detail"
              + "|single|page)s?[-_]{0,2}(?:main[-_]?)?(?:body|content|text|copy|cuerpo|corpo|texto|testo|inhalt"
              + "|tekst|tresc|contenu|contenido|conteudo|detail)"
              + "|(?:body|main)[-_]?(?:text|copy)|fulltext|full-text|articletext|text-article");

  private static final int LEVELS = 4;

  /** So much less is thought of prose beside the article than of prose elsewhere. */
  private static final double BESIDE = 0.2;

  private static final Set<String> LINES = Set.of("p", "pre", "li", "td");

  private final Element body;
  private final Density density;
  private final Shingles witness;
  private final List<Element> articles;
  private final Element scope;
  private final Set<Element> beside = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Measures the page.
   *
   * @param claimed the article's text as the page's own metadata give it, or ""
   */
  ContentFinder(Element body, String claimed) {
    this.body = body;
    this.witness = claimed.length() < LEAST_CLAIM ? Shingles.NONE : Shingles.of(claimed);
    this.density = Density.of(body, witness);
    this.articles = articles();
    this.scope = scope();
    body.select("aside, footer, [role=complementary], .sidebar, #sidebar").stream()
        .filter(element -> density.prose(element) * 5 <= density.prose(body) * 3)
        .forEach(element -> beside.addAll(element.getAllElements()));
  }

  /** Those outermost articles that are no teasers of others. */
  private List<Element> articles() {
    int most = density.prose(body);
    return body.select("article").stream()
        .filter(article -> density.prose(article) * 5 >= most)
        .filter(article -> article.parents().stream().noneMatch(above -> above.nameIs("article")))
        .toList();
  }

  /** The element with the article. */
  Element find() {
    Element densest = densest();
    int prose = density.prose(densest);
    Element agreed = agreeing();
    // Some pages repeat only their first paragraph there.
    if (agreed != null && density.prose(agreed) * 2 >= prose) {
      return agreed;
    }
    Element marked = marked(prose);
    return marked == null ? densest : marked;
  }

  /** Where prose is densest, and as far up as much more of it comes in. */
  private Element densest() {
    Element core = coreOf(scope);
    Element best = core;
    Element above = core;
    while (!above.equals(body) && !isWhole(above) && above.parent() != null) {
      above = above.parent();
      if (density.at(above).worth() > density.at(best).worth() * GAIN) {
        best = above;
      }
    }
    return named(core, best);
  }

  /** The innermost that is called the text of an article and holds most of what was found. */
  private Element named(Element core, Element found) {
    double most = density.at(found).worth() * MOST;
    for (Element inner = core; inner != null && !inner.equals(found); inner = inner.parent()) {
      String names = inner.className() + " " + inner.id();
      if (density.at(inner).worth() >= most && NAMED.matcher(names).find()) {
        return inner;
      }
    }
    return found;
  }

  /** What stands outside of {@code main}, or of the only article of some length, is not of it. */
  private boolean isWhole(Element element) {
    return element.nameIs("main")
        || element.equals(scope)
        || (element.nameIs("article") && articles.size() == 1);
  }

  /** Where prose is densest. */
  Element core() {
    return coreOf(body);
  }

  /** Of several articles the first with a title of the page's rank. */
  private Element scope() {
    List<Element> titled =
        articles.stream().filter(article -> article.selectFirst("h1") != null).toList();
    return articles.size() > 1 && !titled.isEmpty() ? titled.getFirst() : body;
  }

  private Element coreOf(Element scope) {
    Map<Element, Double> scores = new LinkedHashMap<>(); // of equals the first, every time
    scope.getAllElements().forEach(block -> score(block, scores));
    return scores.entrySet().stream()
        .max(
            Comparator.comparingDouble(
                e -> e.getValue() * (1 - density.at(e.getKey()).linkShare())))
        .map(Map.Entry::getKey)
        .orElse(scope);
  }

  /** Each paragraph speaks for what holds it, and half as loud for each level above. */
  private void score(Element block, Map<Element, Double> scores) {
    double points = density.at(block).points() * (beside.contains(block) ? BESIDE : 1);
    Element holder = LINES.contains(block.normalName()) ? block.parent() : block;
    for (int level = 0; points > 0 && holder != null && level < LEVELS; level++) {
      scores.merge(holder, points / (1 << level), Double::sum);
      holder = holder.equals(body) ? null : holder.parent();
    }
  }

  /** The element that its publisher marks, if it holds about as much prose as the one found. */
  private @Nullable Element marked(int prose) {
    List<Element> marked =
        body.select(SEMANTIC).stream().filter(part -> density.prose(part) > 0).toList();
    Element around = aroundAll(marked);
    boolean whole = !around.equals(body) && density.prose(around) * 2 >= prose;
    return whole
        ? around
        : marked.stream()
            .filter(element -> density.prose(element) * 2 >= prose)
            .max(Comparator.comparingInt(density::prose))
            .orElse(null);
  }

  /**
   * Articles cut in parts have each part marked; on a page of several articles each has its title.
   */
  private Element aroundAll(List<Element> parts) {
    Element around = parts.isEmpty() ? body : parts.getFirst();
    for (Element part : parts) {
      while (!around.equals(body) && !part.parents().contains(around) && !part.equals(around)) {
        around = around.parent() == null ? body : around.parent();
      }
    }
    boolean one = around.select("h1").size() <= 1 && around.select("article").size() <= 1;
    return one ? around : body;
  }

  /** The smallest of the elements that agree best with what the metadata call the article. */
  private @Nullable Element agreeing() {
    Element best = null;
    double highest = AGREES;
    for (Element element : body.getAllElements()) {
      double agreement = density.at(element).agreement(witness);
      if (agreement >= highest && Density.isBlock(element)) {
        highest = agreement;
        best = element;
      }
    }
    return best;
  }
}
