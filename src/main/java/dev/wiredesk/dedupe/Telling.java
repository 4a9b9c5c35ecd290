package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Sketch;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.normalise.Article;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is compared with others. Made by whoever brings it, so that nobody waits for it
 * under the filing lock.
 */
public final class Telling {

  /** Of an article that is not compared with others. */
  public static final Telling NONE = new Telling("", "", Words.of(""), false);

  private final String headline;
  private final String text;
  private final Words words;
  private final boolean announced;
  private @Nullable Words heading;
  private int @Nullable [] asked;
  private @Nullable Sketch sketch;

  private Telling(String headline, String text, Words words, boolean announced) {
    this.headline = headline;
    this.text = text;
    this.words = words;
    this.announced = announced;
  }

  /** What is compared of that article. */
  public static Telling of(Article article) {
    return new Telling(
        article.headline(),
        article.text(),
        Words.of(article.text()),
        sendsAgain(article.advisory()));
  }

  /** The same of an article that is about to be looked up, with all that this takes worked out. */
  public static Telling ready(Article article) {
    Telling telling = of(article);
    telling.asked();
    telling.sketch();
    return telling;
  }

  /** By what it will be found again. */
  public Sketch sketch() {
    Sketch known = sketch;
    if (known == null) {
      known = Sketch.of(Runs.kept(words), Names.kept(words));
      sketch = known;
    }
    return known;
  }

  /** By what others are found that are like it; not a copy. */
  int[] asked() {
    int[] known = asked;
    if (known == null) {
      known = Runs.asked(words);
      asked = known;
    }
    return known;
  }

  /** Names as they are written in it, by the hashes that the sketch holds of them. */
  List<String> written(Set<Integer> names) {
    return Names.written(text, names);
  }

  String headline() {
    return headline;
  }

  Words words() {
    return words;
  }

  /** The words of the headline. */
  Words heading() {
    Words known = heading;
    if (known == null) {
      known = Words.of(headline);
      heading = known;
    }
    return known;
  }

  /** Whether the word stands in the headline or the text. */
  boolean says(long word) {
    return words.holds(word) || heading().holds(word);
  }

  /** Whether its source says itself that it sends something again: corrected, updated, repeated. */
  boolean isAnnouncedAgain() {
    return announced;
  }

  private static boolean sendsAgain(@Nullable Advisory advisory) {
    return advisory != null
        && switch (advisory.kind()) {
          case REPEAT, UPDATE, RECAST, CORRECTION -> true;
          case EMBARGO, KILL -> false;
        };
  }
}
