package dev.wiredesk.normalise;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A sentence or two between a headline and the first paragraph that say what the article is about.
 * Feeds carry it as their summary, pages in their head; it is no part of the body, which it may
 * well repeat.
 *
 * @param text plain text, paragraphs parted by a newline
 */
public record Standfirst(String text) {

  /** In {@link Letters}. Less is a kicker. */
  static final int LEAST = 40;

  /** In {@link Letters}. More is an article. */
  static final int MOST = 700;

  /** In {@link Letters}. So much alike at the beginning are the same words. */
  private static final int BEGINNING = 60;

  /**
   * The sentences of the text, if they are whole and not too many; null for anything else. Lines
   * that are none (a byline, a credit) are left out.
   */
  static @Nullable Standfirst of(String text) {
    return of(text, Letters::endsSentence);
  }

  /**
   * As {@link #of}, where something else tells that it is one: many outlets end it without stop.
   */
  static @Nullable Standfirst told(String text) {
    Standfirst sentences = of(text);
    return sentences == null ? of(text, line -> Letters.weigh(line) >= LEAST) : sentences;
  }

  private static @Nullable Standfirst of(String text, Predicate<String> isTold) {
    String whole = text.lines().filter(isTold).collect(Collectors.joining("\n")).strip();
    int weight = Letters.weigh(whole);
    boolean cut = whole.endsWith("…") || whole.endsWith("...");
    boolean caption = !SignedCaption.of(whole).credits().isEmpty();
    return weight >= LEAST && weight <= MOST && !cut && !caption ? new Standfirst(whole) : null;
  }

  /** The article with it as its lede, unless the article says it already. */
  Article before(Article article) {
    if (isSaid(article.headline()) || isSaid(article.text())) {
      return article;
    }
    List<String> paragraphs = text.lines().toList();
    String markup =
        paragraphs.stream()
            .map(paragraph -> new Element("p").text(paragraph).outerHtml())
            .collect(Collectors.joining());
    return article.introduced(
        paragraphs.getFirst(), markup + article.body(), text + "\n" + article.text());
  }

  private boolean isSaid(String other) {
    Shingles runs = Shingles.of(text);
    return Plain.words(other).contains(beginning(Plain.words(text)))
        || runs.shared(Shingles.of(other)) * 2 > runs.runs().size();
  }

  /** A name alone begins many sentences; the scripts whose letters weigh more have longer ones. */
  private static String beginning(String words) {
    int end = 0;
    int weight = 0;
    while (end < words.length() && weight < BEGINNING) {
      weight += Letters.weigh(words.codePointAt(end));
      end = words.offsetByCodePoints(end, 1);
    }
    return words.substring(0, end);
  }
}
