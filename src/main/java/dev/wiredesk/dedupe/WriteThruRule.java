package dev.wiredesk.dedupe;

import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Origin;
import dev.wiredesk.normalise.Substance;
import dev.wiredesk.parse.Moment;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether an article that its own source brings again is a version that a reader would see. */
final class WriteThruRule {

  /** Of a shorter word hardly any letter can change without making it another. */
  private static final int LEAST_MISSPELT = 6;

  private WriteThruRule() {}

  /**
   * What the later version is to the one on file.
   *
   * @param known the entry as met before
   */
  static Match again(Article before, Article after, KnownEntry known) {
    boolean headlineChanged = !before.headline().equals(after.headline());
    boolean told = !Objects.equals(before.advisory(), after.advisory()) && isToBeTold(after);
    boolean teaser = before.origin() == Origin.PAGE && after.origin() == Origin.FEED;
    if (teaser && !headlineChanged && !told) {
      return new Match.Known(); // its page could not be had this time: a teaser says no more
    }
    if (known.renamed() && isOlder(after, before)) {
      return new Match.Known(); // its source goes on listing an earlier version beside the later
    }
    boolean wordsChanged = headlineChanged || !before.text().equals(after.text());
    return wordsChanged || told || !before.body().equals(after.body())
        ? new Match.WriteThru(known, told || (wordsChanged && matters(before, after)))
        : new Match.Known();
  }

  /** That an article is corrected, or killed, is news even where its words stay the same. */
  private static boolean isToBeTold(Article article) {
    Advisory advisory = article.advisory();
    return advisory != null
        && (advisory.kind() == Advisory.Kind.CORRECTION || advisory.kind() == Advisory.Kind.KILL);
  }

  /** Whether a reader of the earlier version would care about the later. */
  static boolean matters(Article before, Article after) {
    List<String> words = Substance.of(before);
    List<String> others = Substance.of(after);
    if (words.equals(others) || String.join("", words).equals(String.join("", others))) {
      return false; // "co-operate" has become "cooperate"
    }
    if (words.size() != others.size()) {
      return true;
    }
    return IntStream.range(0, words.size())
        .anyMatch(
            n -> !words.get(n).equals(others.get(n)) && !misspelt(words.get(n), others.get(n)));
  }

  /** Two letters changed places, or one was doubled or not: nobody reads a story again for that. */
  private static boolean misspelt(String one, String other) {
    if (Math.min(one.length(), other.length()) < LEAST_MISSPELT
        || !Character.isLetter(one.charAt(0))) {
      return false;
    }
    return one.length() == other.length()
        ? isSwapped(one, other)
        : one.length() < other.length() ? isDoubled(one, other) : isDoubled(other, one);
  }

  private static boolean isSwapped(String one, String other) {
    int at = 0;
    while (one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  private static boolean isDoubled(String shorter, String longer) {
    int at = 0;
    while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
      at++;
    }
    return at > 0
        && longer.charAt(at) == longer.charAt(at - 1)
        && longer.substring(at + 1).equals(shorter.substring(at));
  }

  private static boolean isOlder(Article one, Article other) {
    Moment its = date(one);
    Moment others = date(other);
    return its != null && others != null && its.instant().isBefore(others.instant());
  }

  private static @Nullable Moment date(Article article) {
    return article.modified() == null ? article.published() : article.modified();
  }
}
