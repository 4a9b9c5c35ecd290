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

  /** Signs of a name in Chinese, Japanese or Korean. */
  private static final int LONGEST_UNPARTED = 5;

  /** More names beside a heading than that are not of one byline. */
  private static final int MOST_NEAR = 5;

  /** Above the heading; further up there is the page's frame. */
  private static final int LEVELS = 15;

  /** Elements looked at: a hostile page may call all of its own an author's. */
  private static final int MOST_ELEMENTS = 100;

  private static final String MARKED =
      "[itemprop=author] [itemprop=name], a[rel~=(?i)\\bauthor\\b]";

  /** What templates call a name in a byline. */
  private static final String CALLED =
      ".author-name, .author__name, .authorname, .byline__author, .byline-author, .byline__name,"
          + " .byline-name, .article-author, .article__author, .post-author, .entry-author,"
          + " .author_name, .reporter-name, li[class^=authors__]";

  /** Where outlets tell of their reporters. */
  private static final String LINKED =
      "a[href~=(?i)/(?:authors?|autor(?:en|es|i)?|auteurs?|journalists?|reporters?|redakteure?)/[^/?#]]";

  /** "By", "Posted by", "Alle Artikel von", "Author:". */
  private static final Pattern BY =
      Pattern.compile(
          "(?iu)^(?:(?:post author|posted|written|published|reviewed|more|all posts|alle artikel|alles"
              + "|mehr|veröffentlicht|eingestellt|geschrieben|verfasst|publié|écrit|rédigé|publicado"
              + "|escrito|scritto|pubblicato|geschreven|geplaatst|skrevet)\\s+)?"
              + "(?:by|von|par|por|di|door|av|af):?\\s+"
              + "|^(?:post )?(?:author|autor|autorin|auteur|autore)\\s*:\\s*");

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
    if (declared.isEmpty() && (!marked.isEmpty() || !otherwise.isEmpty())) {
      return !marked.isEmpty() ? marked : List.of(otherwise);
    }
    return Stream.of(marked, List.of(otherwise), marked(CALLED), named(CALLED), named(LINKED))
        .map(this::people)
        .filter(Predicate.not(List::isEmpty))
        .findFirst()
        .orElse(declared);
  }

  private boolean isHouse(String name) {
    return houses.contains(Plain.words(name));
  }

  private List<String> people(List<String> names) {
    return names.stream().filter(name -> isPerson(name) && !isHouse(name)).toList();
  }

  /** Names are of two words; in scripts that part no words, of a few signs. */
  private static boolean isPerson(String name) {
    return name.chars().noneMatch(Character::isDigit)
        && (name.contains(" ")
            || (!name.isEmpty()
                && name.length() <= LONGEST_UNPARTED
                && Letters.isUnparted(name.charAt(0))));
  }

  /** The names nearest to the heading; many of them are of a list of other stories. */
  private List<String> named(String selector) {
    Element at = page.selectFirst("h1");
    List<String> found = List.of();
    for (int level = 0; at != null && found.isEmpty() && level < LEVELS; level++) {
      at = at.parent();
      found = at == null ? List.of() : people(names(at, selector));
    }
    return found.size() <= MOST_NEAR ? found : List.of();
  }

  /** In the article of the heading, if it names any: beside it are the authors of other stories. */
  private List<String> marked(String selector) {
    Element heading = page.selectFirst("h1");
    Element article = heading == null ? null : heading.closest("article");
    List<String> own = article == null ? List.of() : names(article, selector);
    return own.isEmpty() ? names(page, selector) : own;
  }

  private static List<String> names(Element within, String selector) {
    return within.select(selector).stream()
        .limit(MOST_ELEMENTS)
        .map(Element::text)
        .map(name -> BY.matcher(name.strip()).replaceFirst(""))
        .filter(name -> !name.isBlank() && name.length() <= LONGEST)
        .distinct()
        .limit(MOST)
        .toList();
  }
}
