package dev.wiredesk.normalise;

import org.jspecify.annotations.Nullable;

/**
 * What an article's page yields.
 *
 * @param article its body as it stands below the head of the page
 * @param standfirst what the head says of it
 * @param canonical the address that the page says is its own, somewhere on its outlet's sites;
 *     never to be fetched or published
 * @param barrier what stands between the page and its article
 */
public record PageCopy(
    Article article, @Nullable Standfirst standfirst, @Nullable String canonical, Barrier barrier) {

  /** The article below its standfirst. */
  public Article whole() {
    return standfirst == null ? article : standfirst.before(article);
  }

  /** Why a page may show less than its article. */
  public enum Barrier {
    NONE,
    /** The rest is for subscribers. */
    PAYWALL,
    /** The page asks for consent to tracking before it shows anything. */
    CONSENT,
    /** The site asks whether a person is reading. */
    ROBOT_CHECK
  }
}
