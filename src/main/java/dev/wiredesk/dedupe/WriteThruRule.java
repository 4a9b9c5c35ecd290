package dev.wiredesk.dedupe;

import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Origin;

/** Whether an article that its own source brings again is a version that a reader would see. */
final class WriteThruRule {

  private WriteThruRule() {}

  /**
   * What the later version is to the one on file.
   *
   * @param known the entry as met before
   */
  static Match again(Article before, Article after, KnownEntry known) {
    boolean headlineChanged = !before.headline().equals(after.headline());
    if (!headlineChanged && before.origin() == Origin.PAGE && after.origin() == Origin.FEED) {
      return new Match.Known(); // its page could not be had this time: a teaser says no more
    }
    boolean wordsChanged = !before.text().equals(after.text());
    return headlineChanged || wordsChanged || !before.body().equals(after.body())
        ? new Match.WriteThru(known, headlineChanged || wordsChanged)
        : new Match.Known();
  }
}
