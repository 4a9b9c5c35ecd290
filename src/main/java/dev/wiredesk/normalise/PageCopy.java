package dev.wiredesk.normalise;

/**
 * What an article's page yields.
 *
 * @param barrier what stands between the page and its article
 */
public record PageCopy(Article article, Barrier barrier) {

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
