package dev.wiredesk.normalise;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

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
   * @param labels subjects that the publisher names, which it may print above the copy
   */
  static Cleaned of(Element dirty, String headline, List<String> labels) {
    Clutter.removeHidden(dirty);
    LazyPictures.reveal(dirty);
    Element root = Sanitiser.clean(dirty);
    Paragraphs.arrange(root);
    Tidy.up(root);
    Findings findings = SubEditor.edit(root, headline, labels);
    Tidy.up(root);
    String text = Plain.text(root);
    String lede = lede(root);
    return new Cleaned(html(root), text, lede, findings);
  }

  private static String html(Element root) {
    Document shell = Document.createShell("");
    shell
        .outputSettings()
        .prettyPrint(false)
        .escapeMode(Entities.EscapeMode.xhtml)
        .syntax(Document.OutputSettings.Syntax.html);
    shell.body().appendChildren(List.copyOf(root.childNodes()));
    String html = shell.body().html().strip();
    while (html.length() > Sanitiser.MOST_CHARACTERS && shell.body().childNodeSize() > 1) {
      shell.body().childNode(shell.body().childNodeSize() - 1).remove();
      html = shell.body().html().strip();
    }
    return html.length() > Sanitiser.MOST_CHARACTERS ? "" : html;
  }

  private static String lede(Element root) {
    List<String> lines =
        Blocks.of(root).stream()
            .filter(block -> !block.nameIs("figcaption") && !Blocks.isHeading(block))
            .map(block -> Plain.collapse(block.text()))
            .filter(line -> !line.isEmpty())
            .toList();
    String lede =
        lines.stream()
            .filter(line -> line.length() >= PROSE)
            .findFirst()
            .orElse(lines.isEmpty() ? "" : lines.getFirst());
    return shorten(lede, LONGEST_LEDE);
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
