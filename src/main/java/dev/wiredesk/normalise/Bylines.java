package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a line that says who wrote the copy: "By JANE DOE, Associated Press". */
final class Bylines {

  private static final int LONGEST = 160;
  private static final int LONGEST_HOUSE = 46;
  private static final int LONGEST_CASELESS = 24;

  /** Several names, their roles and their house; prose has more. */
  private static final int MOST_WORDS = 16;

  private static final String WORD =
      "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|d[eaio]s?|v[ao]n|der|den|la|le|el|al|bin|ten|ter|y|e)";
  private static final String NAME = WORD + "(?: " + WORD + "){0,5}";
  private static final String NAMES =
      NAME + "(?:(?:, | and | und | et | y | e | & |, and )" + NAME + "){0,5}";

  private static final Pattern NAMED = Pattern.compile(NAMES);

  private static final Pattern BY =
      Pattern.compile("^(?:By|BY|by|Written by|Story by|Text by)[: ]\\s*(?<names>\\S.*)$");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "^(?:Von|VON|von|Par|PAR|par|Por|POR|por|Di|DI|di|Da|Door|door|Av|av|Af|af|Autor|Auteur|Autore|Text|Автор):? (?<names>"
              + NAMES
              + ")$");
  private static final Pattern AFFILIATED =
      Pattern.compile(
          "^(?<names>"
              + NAME
              + "(?:(?: and |, )"
              + NAME
              + "){0,3}?)(?:, | [|/–—-] ?|/| of )(?<house>.{2,40})$");

  /** "Associated Press, by Jane Doe". */
  private static final Pattern AGENCY_FIRST =
      Pattern.compile("^(?<house>.{2,40}?)(?:,| [|/–—-]|:)? (?:by|By|BY) (?<names>" + NAMES + ")$");

  private static final Pattern HOUSE =
      Pattern.compile("\\s*(?:,| [|/–—-]|/| of | for | with )\\s*(?<house>[^,|]{2,50})$");
  private static final Pattern ROLE =
      Pattern.compile(
          "(?i)\\s*(?:,| [|–—-])\\s*(?:[\\w' -]{0,30}(?:writer|reporter|correspondent|editor|staff|bureau chief|contributor))$");

  /** Words of a byline that have no capital. */
  private static final Set<String> SMALL =
      Set.of(
          ("and und et y of for the in with de van von der den al bin"
                  + " la le dpa staff writer writers reporter correspondent editor")
              .split(" "));

  private static final Pattern SENTENCE = Pattern.compile(".*[a-z]{3}[.!?]$");

  private static final Pattern AUTHOR_CUE = Pattern.compile("^(?:[Bb]y|BY)[: ]\\s*");
  private static final Pattern NAMED_MAIL = Pattern.compile("^\\S+@\\S+\\s*\\((.+)\\)$");

  /** "Harbour Wave (www.harbour.example)". */
  private static final Pattern SITE = Pattern.compile("\\s*\\((?:www\\.)?[\\w-]+\\.[\\w.-]+\\)$");

  private static final Pattern MAIL = Pattern.compile("\\s*<?\\S+@\\S+>?$");

  private Bylines() {}

  /**
   * Who wrote it.
   *
   * @param name as written, without "By" and without the agency
   */
  record Byline(String name, @Nullable Agency agency) {}

  /** As {@link #read(String)}; also the names of known authors alone, and those of reporters. */
  static @Nullable Byline read(String line, Known known) {
    Byline byline = read(line);
    Byline reporter = byline == null ? Reporters.read(line) : byline;
    return reporter == null && known.isNamesOfAuthors(line) ? named(line) : reporter;
  }

  /** Reads the line, null if it is no byline. */
  static @Nullable Byline read(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    int cue = Cue.BY.end(line);
    if (cue < 0) {
      return affiliated(line);
    }
    Matcher by = BY.matcher(line);
    if (by.matches()) {
      return plausible(by.group("names"));
    }
    Matcher foreign = FOREIGN.matcher(line);
    if (foreign.matches() && foreign.group("names").contains(" ")) {
      return named(foreign.group("names"));
    }
    Byline labelled = labelled(line, cue);
    return labelled == null ? affiliated(line) : labelled;
  }

  /** "Szerző: Tóth Anna", "作者：王伟": in every language, and without capitals, behind a mark. */
  private static @Nullable Byline labelled(String line, int cue) {
    int at = line.startsWith(" ", cue) ? cue + 1 : cue;
    boolean mark = at < line.length() && ":：/／＝=".indexOf(line.charAt(at)) >= 0;
    boolean weak = at < line.length() && "・–—-".indexOf(line.charAt(at)) >= 0;
    String name = mark || weak ? line.substring(at + 1).strip() : "";
    if (mark && name.contains(" ") && NAMED.matcher(name).matches()) {
      return named(name);
    }
    boolean caseless = !name.isEmpty() && Character.isLetter(name.charAt(0)) && !hasCase(name);
    return caseless && name.length() <= LONGEST_CASELESS ? named(name) : null;
  }

  private static boolean hasCase(String name) {
    return name.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
  }

  /** "By the time he arrived" is prose: every word of a byline but a few is capitalised. */
  private static @Nullable Byline plausible(String names) {
    Matcher house = HOUSE.matcher(names);
    boolean signed = house.find() && AgencySigns.exactly(house.group("house")) != null;
    String[] words = (signed ? names.substring(0, house.start()) : names).split("[\\s,/|&–—-]+");
    long small =
        Arrays.stream(words)
            .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
            .filter(word -> !SMALL.contains(word))
            .count();
    boolean sentence = SENTENCE.matcher(names).matches() || words.length > MOST_WORDS;
    boolean capital = !names.startsWith("the ") && Character.isUpperCase(names.codePointAt(0));
    return small == 0 && !sentence && (capital || AgencySigns.signing(names) != null)
        ? named(names)
        : null;
  }

  private static @Nullable Byline affiliated(String line) {
    if (!endsWithAgency(line)) {
      return agencyFirst(line);
    }
    Matcher matcher = AFFILIATED.matcher(line);
    if (!matcher.matches() || !matcher.group("names").contains(" ")) {
      return null;
    }
    Agency agency = AgencySigns.exactly(matcher.group("house"));
    return agency == null ? null : new Byline(matcher.group("names"), agency);
  }

  private static @Nullable Byline agencyFirst(String line) {
    boolean by = line.contains(" by ") || line.contains(" By ") || line.contains(" BY ");
    Matcher matcher = AGENCY_FIRST.matcher(by ? line : "");
    if (!matcher.matches() || !matcher.group("names").contains(" ")) {
      return null;
    }
    Agency agency = AgencySigns.exactly(matcher.group("house"));
    return agency == null ? null : new Byline(matcher.group("names"), agency);
  }

  /** Whether an agency and nothing else stands after one of the marks that part a house. */
  private static boolean endsWithAgency(String line) {
    for (int i = Math.max(1, line.length() - LONGEST_HOUSE); i < line.length() - 1; i++) {
      char c = line.charAt(i);
      int start = c == 'f' && line.startsWith(" of ", i - 2 < 0 ? 0 : i - 2) ? i + 2 : i + 1;
      boolean parts = start == i + 2 || ",|/–—-".indexOf(c) >= 0;
      if (parts && AgencySigns.exactly(line.substring(start)) != null) {
        return true;
      }
    }
    return false;
  }

  /** Parts the names from the house and the role. Also for author fields of feeds. */
  static Byline named(String names) {
    boolean more = mayNameMore(names);
    String people = more ? ROLE.matcher(names.strip()).replaceFirst("") : names.strip();
    Agency agency = AgencySigns.exactly(people);
    Matcher house = HOUSE.matcher(people);
    if (agency == null && more && house.find()) {
      agency = AgencySigns.exactly(house.group("house"));
      people = agency == null ? people : people.substring(0, house.start());
    }
    return new Byline(people, agency == null ? AgencySigns.signing(names) : agency);
  }

  /** Whether there is one of the marks and words that part a house or a role from a name. */
  private static boolean mayNameMore(String names) {
    for (int i = 0; i < names.length(); i++) {
      if (",|/–—-".indexOf(names.charAt(i)) >= 0) {
        return true;
      }
    }
    return names.contains(" of ") || names.contains(" for ") || names.contains(" with ");
  }

  /** A name from an author field: "By" goes, and a mail address before a name in brackets. */
  static @Nullable Byline ofAuthor(String author) {
    String named = AUTHOR_CUE.matcher(Markup.plain(author)).replaceFirst("");
    String plain = withoutMail(SITE.matcher(named).replaceFirst(""));
    boolean name = plain.length() <= LONGEST && !plain.contains("://");
    return name && plain.codePoints().anyMatch(Character::isLetter)
        ? named(FiledFrom.cut(plain))
        : null;
  }

  private static String withoutMail(String author) {
    return author.indexOf('@') < 0
        ? author
        : MAIL.matcher(NAMED_MAIL.matcher(author).replaceFirst("$1")).replaceFirst("");
  }
}
