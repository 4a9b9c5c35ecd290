package dev.wiredesk.normalise;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * "The post Ice breaks appeared first on The Lake.": what blogs put behind every entry of their
 * feeds, in the language of the blog. In most languages the words alone would be prose, so there
 * are links, too.
 */
final class FirstAppeared {

  private static final int LONGEST = 400;
  private static final double LINKED = 0.1;

  /** The English words, which no prose has: they need no link. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)^(?:the|this) (?:post|article|story|entry) .{0,300}"
              + "(?:(?:first )?appeared (?:first )?|was (?:originally |first )?published )(?:first )?"
              + "(?:on|in|at|by) .{2,120}$");

  private static final String OPENING = "The post ";
  private static final String APPEARED = " appeared first on ";

  /** Characters from the opening on: a title has room in it. */
  private static final int LONGEST_TITLE = 310;

  /** Characters from "appeared" on: an outlet's name has room in it. */
  private static final int LONGEST_OUTLET = 140;

  /** How such a line opens; none where the title itself opens it. */
  private record Wording(List<String> openings, List<String> says) {

    boolean isOf(String line) {
      boolean opens = openings.isEmpty() || openings.stream().anyMatch(line::startsWith);
      return opens && says.stream().anyMatch(line::contains);
    }
  }

  private static final List<Wording> WORDINGS =
      Rows.of("appeared.tsv").stream()
          .map(row -> new Wording(openings(row.get(1)), List.of(row.get(2).split("\\|"))))
          .toList();

  private FirstAppeared() {}

  private static List<String> openings(String list) {
    return list.equals("-") ? List.of() : List.of(list.split("\\|"));
  }

  /** Whether the whole line says that. */
  static boolean isOne(Line line) {
    if (line.linked() < LINKED || line.text().length() > LONGEST || line.isTable()) {
      return false;
    }
    String lower = line.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    return WORDINGS.stream().anyMatch(wording -> wording.isOf(lower));
  }

  /** Whether the whole line says that in English, be it without a link. */
  static boolean isSaid(String line) {
    return (line.contains("appeared") || line.contains("published"))
        && SAID.matcher(line).matches();
  }

  /** Cuts it off a line that says something else before it. */
  static void cutOff(Line line) {
    String text = line.text();
    int at = text.indexOf(APPEARED);
    int start = at < 0 ? -1 : text.lastIndexOf(OPENING, at);
    if (start > 0 && at - start < LONGEST_TITLE && text.length() - at < LONGEST_OUTLET) {
      cutFromOpening(line);
    }
  }

  private static void cutFromOpening(Line line) {
    boolean cutting = false;
    for (Node node : List.copyOf(line.block().childNodes())) {
      if (!cutting && node instanceof TextNode text && text.getWholeText().contains(OPENING)) {
        String said = text.getWholeText();
        text.text(said.substring(0, said.lastIndexOf(OPENING)).stripTrailing());
        cutting = true;
      } else if (cutting) {
        node.remove();
      }
    }
    line.measure();
  }
}
