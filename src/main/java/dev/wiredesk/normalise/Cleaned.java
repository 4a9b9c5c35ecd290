package dev.wiredesk.normalise;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A body made clean.
 *
 * @param body safe HTML
 * @param text its prose, paragraphs parted by a newline
 * @param lede first paragraph of real prose
 */
record Cleaned(String body, String text, String lede, Findings findings) {

  private static final int LONGEST_LEDE = 1_000;

  /** A paragraph shorter than this is a kicker or a call, not a lede, if a longer one follows. */
  private static final int PROSE = 40;

  /**
   * Cleans hostile markup.
   *
   * @param dirty a tree of our own, changed on the way
   */
  static Cleaned of(Element dirty, Known known) {
    Composed.tree(dirty);
    Galley galley = Sanitiser.clean(dirty);
    Tidy.removeRepeats(galley.lines());
    Findings findings = SubEditor.edit(galley.lines(), known);
    Tidy.removeRules(galley.root());
    Print print = Print.of(galley.root(), galley.characters());
    return new Cleaned(print.html(), print.text(), lede(galley.lines()), findings);
  }

  private static String lede(List<Line> lines) {
    String first = "";
    for (Line line : lines) {
      if (!line.isGone() && !line.isCaption() && !line.isHeading()) {
        if (line.text().length() >= PROSE) {
          return shorten(told(line), LONGEST_LEDE);
        }
        first = first.isEmpty() ? told(line) : first;
      }
    }
    return first;
  }

  /** Without the readings that stand beside signs. */
  private static String told(Line line) {
    return line.block().selectFirst("ruby") == null ? line.text() : Print.of(line.block()).text();
  }

  /** Cut at a word. */
  static String shorten(String line, int longest) {
    if (line.length() <= longest) {
      return line;
    }
    int blank = line.lastIndexOf(' ', longest - 1);
    int end =
        blank > longest / 2
            ? blank
            : line.offsetByCodePoints(0, line.codePointCount(0, longest - 1));
    return line.substring(0, end).replaceFirst("[\\s,;:–—-]+$", "") + "…";
  }
}
