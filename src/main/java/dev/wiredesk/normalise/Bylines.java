package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line that says who wrote the copy: "By JANE DOE, Associated Press". */
final class Bylines {

  private static final int LONGEST = 160;

  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|d[eaio]s?|v[ao]n|der|den|la|le|el|al|bin|ten|ter|y|e)";
  private static final String NAME = WORD + "(?: " + WORD + "){0,5}";
  private static final String NAMES =
      NAME + "(?:(?:, | and | und | et | y | e | & |, and )" + NAME + "){0,5}";

  private static final Pattern BY =
      Pattern.compile("^(?:By|BY|by|Written by|Story by|Text by)[: ]\\s*(?<names>\\S.*)$");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "^(?:Von|VON|Par|PAR|Por|POR|Di|DI|Da|Door|Av|Af|Autor|Auteur|Autore|Text|Автор):? (?<names>"
              + NAMES
              + ")$");
  private static final Pattern AFFILIATED =
      Pattern.compile(
          "^(?<names>"
              + NAME
              + "(?:(?: and |, )"
              + NAME
              + "){0,3}?)(?:, | [|/–—-] ?|/| of )(?<house>.{2,40})$");

  private static final Pattern HOUSE =
      Pattern.compile("\\s*(?:,| [|/–—-]|/| of | for | with )\\s*(?<house>[^,|]{2,50})$");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\s*(?:,| [|–—-])\\s*(?:[\\w' -]{0,30}(?:writer|reporter|correspondent|editor|staff|bureau chief|contributor))$");

  private Bylines() {}

  /**
   * Who wrote it.
   *
   * @param name as written, without "By" and without the agency
   */
  record Byline(String name, @Nullable Agency agency) {}

  /** Reads the line, null if it is no byline. */
  static @Nullable Byline read(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    Matcher by = BY.matcher(line);
    if (by.matches()) {
      return plausible(by.group("names"));
    }
    Matcher foreign = FOREIGN.matcher(line);
    if (foreign.matches() && foreign.group("names").contains(" ")) {
      return named(foreign.group("names"));
    }
    return affiliated(line);
  }

  /** "By the time he arrived" is prose: every word of a byline but a few is capitalised. */
  private static @Nullable Byline plausible(String names) {
    Matcher house = HOUSE.matcher(names);
    boolean signed = house.find() && AgencySigns.exactly(house.group("house")) != null;
    String[] words = (signed ? names.substring(0, house.start()) : names).split("[\\s,/|&–—-]+");
    long small =
        Arrays.stream(words)
            .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
            .filter(word ->
                !word.matches(
                    "and|und|et|y|of|for|the|in|with|de|van|von|der|den|al|bin|la|le|dpa|staff|writer|writers|reporter|correspondent|editor"))
            .count();
    boolean sentence = names.matches(".*[a-z]{3}[.!?]$") || words.length > 16;
    boolean capital = !names.startsWith("the ") && Character.isUpperCase(names.codePointAt(0));
    return small == 0 && !sentence && (capital || AgencySigns.signing(names) != null)
        ? named(names)
        : null;
  }

  private static @Nullable Byline affiliated(String line) {
    Matcher matcher = AFFILIATED.matcher(line);
    if (!matcher.matches() || !matcher.group("names").contains(" ")) {
      return null;
    }
    String house = matcher.group("house").replaceFirst("^[Tt]he ", "");
    Agency agency = AgencySigns.exactly(house);
    return agency == null ? null : new Byline(matcher.group("names"), agency);
  }

  /** Parts the names from the house and the role. Also for author fields of feeds. */
  static Byline named(String names) {
    String people = ROLE.matcher(names.strip()).replaceFirst("");
    Agency agency = AgencySigns.exactly(people);
    Matcher house = HOUSE.matcher(people);
    if (agency == null && house.find()) {
      agency = AgencySigns.exactly(house.group("house"));
      people = agency == null ? people : people.substring(0, house.start());
    }
    return new Byline(people, agency == null ? AgencySigns.signing(names) : agency);
  }

  /** A name from an author field: "By" goes, and a mail address before a name in brackets. */
  static @Nullable Byline ofAuthor(String author) {
    String plain =
        Markup.plain(author)
            .replaceFirst("^(?:[Bb]y|BY)[: ]\\s*", "")
            .replaceFirst("^\\S+@\\S+\\s*\\((.+)\\)$", "$1")
            .replaceFirst("\\s*<?\\S+@\\S+>?$", "");
    boolean name = !plain.isBlank() && plain.length() <= LONGEST && !plain.contains("://");
    return name ? named(plain) : null;
  }
}
