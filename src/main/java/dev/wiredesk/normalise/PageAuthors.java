package dev.wiredesk.normalise;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whom a page names as the authors of its article; people before the outlet itself. */
final class PageAuthors {

  private static final int MOST = 10;
  private static final int LONGEST = 80;

  private static final String MARKED =
      "[itemprop=author] [itemprop=name], a[rel~=(?i)\\bauthor\\b]";

  /** What templates call a name in a byline. */
  private static final String CALLED =
      ".author-name, .author__name, .authorname, .byline__author, .byline-author, .byline__name,"
          + " .byline-name, .article-author, .article__author, .post-author, .entry-author";

  private static final Pattern BY =
      Pattern.compile("^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v):?\\s+");

  private final Document page;
  private final Set<String> houses;

  /**
   * @param houses what the page calls itself: its site, its publisher, its host
   */
  PageAuthors(Document page, Stream<String> houses) {
    this.page = page;
    this.houses =
        houses.map(Plain::words).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
  }

  /**
   * The names.
   *
   * @param declared those of the page's metadata, best first
   * @param otherwise a name that older metadata give, or ""
   */
  List<String> of(List<String> declared, String otherwise) {
    if (declared.stream().anyMatch(Predicate.not(this::isHouse))) {
      return declared;
    }
    List<String> marked = marked(MARKED);
    if (declared.isEmpty()) {
      return !marked.isEmpty() || otherwise.isEmpty() ? marked : List.of(otherwise);
    }
    List<String> people = people(marked);
    people = people.isEmpty() ? people(List.of(otherwise)) : people;
    people = people.isEmpty() ? people(marked(CALLED)) : people;
    return people.isEmpty() ? declared : people;
  }

  private boolean isHouse(String name) {
    return houses.contains(Plain.words(name));
  }

  private List<String> people(List<String> names) {
    return names.stream().filter(name -> name.contains(" ") && !isHouse(name)).toList();
  }

  /** In the article of the heading, if it names any: beside it are the authors of other stories. */
  private List<String> marked(String selector) {
    Element heading = page.selectFirst("h1");
    Element article = heading == null ? null : heading.closest("article");
    List<String> own = article == null ? List.of() : names(article, selector);
    return own.isEmpty() ? names(page, selector) : own;
  }

  private static List<String> names(Element within, String selector) {
    return within.select(selector).eachText().stream()
        .map(name -> BY.matcher(name.strip()).replaceFirst(""))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
