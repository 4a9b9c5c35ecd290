package dev.wiredesk.normalise;

import java.util.List;

/**
 * "Read also", and below it the headlines of other stories as links. What an entry that is nothing
 * but links says so is its copy.
 */
final class OtherStories {

  private static final int LONGEST_TEASER = 250;
  private static final int MOST_TEASERS = 20;
  private static final double LINKED = 0.8;

  /** Letters; with less prose before it the list may be all that there is. */
  private static final int LEAST_BEFORE = 100;

  private final List<Line> lines;

  OtherStories(List<Line> lines) {
    this.lines = lines;
  }

  void takeOut() {
    int prose = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (prose >= LEAST_BEFORE && isOpener(line)) {
        takeTeasers(line, lines.subList(i + 1, Math.min(lines.size(), i + 1 + MOST_TEASERS)));
      }
      boolean counts = prose < LEAST_BEFORE && line.linked() < LINKED;
      prose += counts ? Letters.weigh(line.text()) : 0;
    }
  }

  private static boolean isOpener(Line line) {
    return !line.isGone()
        && !line.isCaption()
        && !line.isTable()
        && Furniture.opensOnlyOtherStories(line);
  }

  private static void takeTeasers(Line opener, List<Line> below) {
    int teasers = 0;
    while (teasers < below.size() && isTeaser(below.get(teasers))) {
      teasers++;
    }
    if (below.subList(0, teasers).stream().anyMatch(line -> !line.isGone())) {
      below.subList(0, teasers).forEach(Line::remove);
      opener.remove();
    }
  }

  /** A line that went before is no end of the list. */
  private static boolean isTeaser(Line line) {
    boolean link = line.linked() > LINKED && line.text().length() <= LONGEST_TEASER;
    return line.isGone() ? !line.hasMedia() : link && !line.isTable() && !line.isCaption();
  }
}
