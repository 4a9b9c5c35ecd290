package dev.wiredesk.normalise;

import dev.wiredesk.normalise.PageCopy.Barrier;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Tells an article's page from one that sells the rest of the article or asks for consent first. An
 * article in full may have such words beside it, so they count only where little else is said.
 */
final class BarrierSigns {

  /** So long a text is an article, whatever stands around it. */
  private static final int ARTICLE = 2_500;

  /** A page that shows no article says less than this. */
  private static final int EMPTY = 700;

  private static final int MOST_WORDS = 60_000;

  private static final Set<String> PAYWALL = phrases(Barrier.PAYWALL);
  private static final Set<String> CONSENT = phrases(Barrier.CONSENT);
  private static final Set<String> ROBOT_CHECK = phrases(Barrier.ROBOT_CHECK);

  /** A page that checks its reader says no more than this in all. */
  private static final int CHECK = 3_000;

  private final boolean free;
  private final boolean walled;
  private final String words;

  /**
   * Reads the page before anything is taken out of it.
   *
   * @param free whether its metadata let everybody read it
   */
  BarrierSigns(Document page, boolean free) {
    this.free = free;
    this.walled =
        page.selectFirst("[class*=paywall], [id*=paywall], [class*=regwall], [data-paywall]")
            != null;
    String text = page.title() + " " + page.body().text();
    this.words = text.substring(0, Math.min(text.length(), MOST_WORDS)).toLowerCase(Locale.ROOT);
  }

  /** What stands before the article that was found. */
  Barrier before(Article article) {
    int length = article.text().length();
    if (length >= ARTICLE) {
      return free ? Barrier.NONE : Barrier.PAYWALL;
    }
    if (length < EMPTY && words.length() < CHECK && says(ROBOT_CHECK) > 0) {
      return Barrier.ROBOT_CHECK;
    }
    if (!free || says(PAYWALL) >= (walled ? 1 : 2)) {
      return Barrier.PAYWALL;
    }
    boolean asks = says(CONSENT) >= 2 || says(article, CONSENT) >= 1;
    if (asks && length < EMPTY) {
      return Barrier.CONSENT;
    }
    return says(article, PAYWALL) > 0 && length < EMPTY ? Barrier.PAYWALL : Barrier.NONE;
  }

  private long says(Set<String> phrases) {
    return phrases.stream().filter(words::contains).count();
  }

  private static long says(Article article, Set<String> phrases) {
    String said = (article.headline() + " " + article.text()).toLowerCase(Locale.ROOT);
    return phrases.stream().filter(said::contains).count();
  }

  private static Set<String> phrases(Barrier barrier) {
    return Rows.phrases("barriers.tsv", barrier.name());
  }
}
