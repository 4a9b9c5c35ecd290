package dev.wiredesk.fulltext;

import dev.wiredesk.fetch.Document;
import java.time.Duration;

/** How one visit of an article's page ended. */
sealed interface PageVisit {

  /** The page came. */
  record Came(Document page) implements PageVisit {}

  /** It will not come: refused, gone, or no web page. */
  record Never(String reason) implements PageVisit {}

  /**
   * It may come later.
   *
   * @param in how long the site wishes us to stay away; zero if it does not say
   */
  record Later(String reason, Duration in) implements PageVisit {}
}
