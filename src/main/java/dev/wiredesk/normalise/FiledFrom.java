package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an author field says that its authors were: "Jane Doe and Max Poe, Frankfurt". */
final class FiledFrom {

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*+(?: [\\p{L}\\p{M}.'’-]++){1,4}";

  /** People have several names in a byline; one word alone behind them is a place. */
  private static final Pattern PLACED =
      Pattern.compile(
          "(?<people>"
              + NAME
              + "(?:, "
              + NAME
              + "){0,4})(?:, | aus )\\p{Lu}[\\p{Ll}\\p{M}-]{3,25}(?:(?<=-)\\p{Lu}\\p{Ll}+)?");

  private FiledFrom() {}

  /** The names without the place. */
  static String cut(String author) {
    Matcher placed = PLACED.matcher(author.indexOf(' ') > 0 ? author : "");
    boolean agency = AgencySigns.exactly(author.substring(author.lastIndexOf(' ') + 1)) != null;
    return placed.matches() && !agency ? placed.group("people") : author;
  }
}
