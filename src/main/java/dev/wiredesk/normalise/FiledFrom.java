package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an author field says that its authors were: "Jane Doe and Max Poe, Frankfurt". */
final class FiledFrom {

  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*+(?: [\\p{L}\\p{M}.'’-]++){1,4}";

  private static final Pattern PLACED =
      Pattern.compile("(?<people>" + NAME + "(?:, " + NAME + "){0,4})(?:, | aus )(?<place>.+)");

  private FiledFrom() {}

  /** The names without the place; a name alone, as that of the next author, is none. */
  static String cut(String author) {
    Matcher placed = PLACED.matcher(author);
    return placed.matches() && DatelineWords.STOPPED_CITIES.contains(placed.group("place"))
        ? placed.group("people")
        : author;
  }
}
