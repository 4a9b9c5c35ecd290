package dev.wiredesk.normalise;

import java.util.List;
import java.util.Locale;

/**
 * "The post Ice breaks appeared first on The Lake.": what blogs put behind every entry of their
 * feeds, in the language of the blog. The words alone would be prose, so there are links, too.
 */
final class FirstAppeared {

  private static final int LONGEST = 400;
  private static final double LINKED = 0.1;

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
}
