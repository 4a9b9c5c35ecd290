package dev.wiredesk.classify;

import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Dateline;
import dev.wiredesk.parse.Entry;
import java.nio.CharBuffer;

/**
 * All words of an article in one run, so that they are read in one pass: categories, dateline,
 * headline, lede, body. Reads no more than 30,000 characters of a body.
 */
final class Manuscript {

  private static final int MOST = 30_000;
  private static final int MOST_OF_A_LINE = 500;
  private static final int MOST_CATEGORIES = 20;

  /** Feeds that part no paragraphs pass a whole body for a lede, which is a sentence or two. */
  private static final int MOST_OF_A_LEDE = 400;

  /** How many characters after its lede a body speaks half as surely of what it is about. */
  private static final double HALFWAY = 1_500;

  private final char[] text;
  private final char[] folded;
  private final int sectionEnd;
  private final int datelineEnd;
  private final int headlineEnd;
  private final int ledeEnd;
  private final boolean shouts;
  private final boolean capitalises;

  Manuscript(Article article) {
    StringBuilder run = new StringBuilder(Math.min(MOST, article.text().length()) + 600);
    article.categories().stream().limit(MOST_CATEGORIES).forEach(c -> line(run, name(c)));
    this.sectionEnd = run.length();
    Dateline dateline = article.dateline();
    String place = dateline == null ? "" : dateline.place();
    line(run, place);
    this.datelineEnd = run.length();
    String headline = headline(article);
    line(run, headline);
    this.headlineEnd = run.length();
    this.ledeEnd = body(run, article, place);
    this.text = new char[run.length()];
    run.getChars(0, text.length, text, 0);
    this.folded = Folding.fold(text);
    Headline style = Headline.of(headline);
    this.shouts = style == Headline.SHOUTED;
    this.capitalises = style != Headline.SENTENCE;
  }

  /** Folded, character by character. */
  char[] folded() {
    return folded;
  }

  boolean isUpperCase(int at) {
    return Character.isUpperCase(text[at]);
  }

  /** Whether these words stand there, accents and all. */
  boolean reads(String lowerCase, int at) {
    for (int i = 0; i < lowerCase.length(); i++) {
      if (Character.toLowerCase(text[at + i]) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether another word follows there after nothing but a blank. */
  boolean goesOn(int end) {
    return end + 1 < folded.length && folded[end] == ' ' && Character.isLetter(folded[end + 1]);
  }

  /** As written. */
  CharSequence words(int begin, int end) {
    return CharBuffer.wrap(text, begin, end - begin);
  }

  Zone zone(int at) {
    if (at >= ledeEnd) {
      return Zone.BODY;
    }
    if (at >= headlineEnd) {
      return Zone.LEDE;
    }
    if (at >= datelineEnd) {
      return Zone.HEADLINE;
    }
    return at >= sectionEnd ? Zone.DATELINE : Zone.SECTION;
  }

  /**
   * How much what stands there says of what the whole is about, from 1 down: the further into a
   * body, the less. What matters stands at the top of a story, what is near to it further down.
   */
  double nearness(int at) {
    return at <= ledeEnd ? 1 : HALFWAY / (HALFWAY + at - ledeEnd);
  }

  /** Whether case says nothing there: a headline in capitals. */
  boolean shouts(Zone zone) {
    return shouts && zone == Zone.HEADLINE;
  }

  /** Whether a capital does not make a name there. */
  boolean capitalises(Zone zone) {
    return zone == Zone.SECTION || zone == Zone.DATELINE || (capitalises && zone == Zone.HEADLINE);
  }

  /**
   * Adds lede and body and tells where the lede ends. The dateline's words, which the text repeats,
   * are not counted twice.
   */
  private static int body(StringBuilder run, Article article, String place) {
    String whole = article.text();
    String lede = article.lede();
    int from = !place.isEmpty() && whole.startsWith(place) ? place.length() : 0;
    if (!whole.startsWith(lede)) {
      line(run, lede);
    }
    int ofLede = whole.startsWith(lede) ? Math.max(0, lede.length() - from) : 0;
    int ledeEnd = run.length() + Math.min(MOST_OF_A_LEDE, ofLede);
    run.append(whole, from, Math.min(whole.length(), from + MOST));
    return ledeEnd;
  }

  /** Of a headline that is nothing but an address, the words of its last step. */
  private static String headline(Article article) {
    String headline = article.headline();
    if (!Homes.isAddress(headline)) {
      return headline;
    }
    StringBuilder words = new StringBuilder();
    String path = headline.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    for (String word : path.substring(path.lastIndexOf('/') + 1).split("[-_.]", -1)) {
      if (!word.isEmpty() && word.chars().allMatch(Character::isLetter)) {
        words.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        words.append(' ');
      }
    }
    return words.toString().strip();
  }

  private static String name(Entry.Category category) {
    String label = category.label();
    return label == null ? category.term() : label;
  }

  private static void line(StringBuilder run, String line) {
    run.append(line, 0, Math.min(line.length(), MOST_OF_A_LINE)).append('\n');
  }

  /** How a headline uses capitals. */
  private enum Headline {
    SENTENCE,
    TITLE,
    SHOUTED;

    static Headline of(String headline) {
      int words = 0;
      int capitals = 0;
      boolean lower = false;
      boolean inside = false;
      for (int i = 0; i < headline.length(); i++) {
        char c = headline.charAt(i);
        lower |= Character.isLetter(c) && !Character.isUpperCase(c); // many scripts have no case
        if (Character.isLetter(c) && !inside) {
          words++;
          capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        inside = Character.isLetter(c) || c == '\'' || c == '’';
      }
      if (!lower && words > 1) {
        return SHOUTED;
      }
      return capitals * 3 > words * 2 ? TITLE : SENTENCE;
    }
  }
}
