package dev.wiredesk.normalise;

import dev.wiredesk.normalise.Advisory.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells an agency's word to desks from its word to readers: before a headline ("UPDATE 2-", "KILL:
 * "), and as a line of its own in the copy ("(Recasts with death toll)").
 */
final class Advisories {

  private static final int LONGEST = 320;

  /** Before one headline: "CORRECTED-UPDATE 2-". */
  private static final int MOST_SIGNS = 3;

  private record Sign(Kind kind, String place, List<String> words) {}

  private record Head(Kind kind, Pattern pattern) {}

  private static final List<Sign> SIGNS =
      Rows.of("advisories.tsv").stream()
          .map(
              row -> new Sign(Kind.valueOf(row.get(0)), row.get(1), List.of(row.get(2).split(","))))
          .toList();

  /** What is no colon, or one that parts hours from minutes. */
  private static final String WITHIN = "(?:[^:：]|(?<=\\d):(?=\\d{2}))";

  /** What may stand between the word and its mark: "UPDATE 2-", "CORRECTED (OFFICIAL)-". */
  private static final String ASIDE =
      "(?:[ -]?\\d{1,2}(?:st|nd|rd|th)?|[ -](?:\\([^()]{1,30}\\)|OFFICIAL|(?:UNTIL|TO|BIS|HASTA|ATÉ|ДО|JUSQU['’](?:AU|À)) "
          + WITHIN
          + "{2,60}|\\d{1,2}"
          + WITHIN
          + "{0,40}))?";

  private static final List<Head> HEADS =
      SIGNS.stream()
          .filter(sign -> sign.place().equals("head"))
          .map(sign -> new Head(sign.kind(), head(sign.words())))
          .toList();

  private static final Pattern SENTENCES = Pattern.compile("[\\p{Ll}\\d][.!?] \\p{Lu}");

  private static final Trie<Kind> LINES = openings(Set.of("line"));
  private static final Trie<Kind> NOTES = openings(Set.of("line", "note"));
  private static final Trie<Kind> MOMENTS = openings(Set.of("moment"));

  private Advisories() {}

  /**
   * A headline and what stood before it.
   *
   * @param advisory null if nothing did
   * @param headline without the sign
   */
  record Headed(@Nullable Advisory advisory, String headline) {}

  /** Parts "UPDATE 2-Ferries sail again"; of several signs the gravest counts. */
  static Headed head(String line) {
    Headed headed = new Headed(null, line);
    Headed next = parted(line);
    for (int signs = 0; next.advisory() != null && signs < MOST_SIGNS; signs++) {
      headed = new Headed(Advisory.graver(headed.advisory(), next.advisory()), next.headline());
      next = parted(next.headline());
    }
    return headed;
  }

  /** Parts the first sign from the line. */
  private static Headed parted(String line) {
    for (Head head : HEADS) {
      Matcher matcher = head.pattern().matcher(line);
      if (matcher.lookingAt()) {
        String bare = matcher.group("bare");
        String words = bare == null ? matcher.group("bracketed") : bare;
        return new Headed(new Advisory(head.kind(), words.strip()), line.substring(matcher.end()));
      }
    }
    return new Headed(null, line);
  }

  /** Reads a whole line of the copy, null if it speaks to readers. */
  static @Nullable Advisory read(String line) {
    if (line.length() > LONGEST || line.length() < 4) {
      return null;
    }
    char first = line.charAt(0);
    boolean bracketed = first == '(' || first == '[' || first == '（';
    String words = bracketed ? within(line) : line;
    Trie.Match<Kind> sign = (bracketed ? NOTES : LINES).longest(words, 0);
    Trie.Match<Kind> found = sign == null ? whereOnlyAMomentFollows(words) : sign;
    return found == null ? null : new Advisory(found.value(), withoutMarks(words));
  }

  /** "Embargo: 18h00 GMT", but not "Embargo: who pays". */
  private static Trie.@Nullable Match<Kind> whereOnlyAMomentFollows(String words) {
    Trie.Match<Kind> sign = MOMENTS.longest(words, 0);
    String rest = sign == null ? "" : words.substring(sign.end());
    boolean moment = rest.chars().anyMatch(Character::isDigit) && PassingWords.tellOnlyWhen(rest);
    return moment ? sign : null;
  }

  /** The full stop of the last of several sentences is theirs. */
  private static String withoutMarks(String words) {
    if (words.endsWith(".") && SENTENCES.matcher(words).find()) {
      return words;
    }
    int end = words.length();
    while (end > 0 && (".;:".indexOf(words.charAt(end - 1)) >= 0 || words.charAt(end - 1) == ' ')) {
      end--;
    }
    return words.substring(0, end);
  }

  /** The words in brackets if nothing follows them, else "". */
  private static String within(String line) {
    String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    boolean closed = bare.endsWith(")") || bare.endsWith("]") || bare.endsWith("）");
    return closed ? bare.substring(1, bare.length() - 1).strip() : "";
  }

  private static Trie<Kind> openings(Set<String> places) {
    Trie<Kind> trie = new Trie<>(false, (known, other) -> known);
    SIGNS.stream()
        .filter(sign -> places.contains(sign.place()))
        .forEach(sign -> sign.words().forEach(words -> trie.put(words, sign.kind())));
    return trie;
  }

  /** Only in capitals, and only before a mark: "Update: what we know" speaks to readers. */
  private static Pattern head(List<String> signs) {
    String words = signs.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String sign = "(?:\\d(?:st|nd|rd|th) )?(?:" + words + ")" + ASIDE;
    return Pattern.compile(
        "(?:[\\[(【［](?<bracketed>"
            + sign
            + ")[\\])】］]\\s*[:：]?|(?<bare>"
            + sign
            + ")\\s*(?:：|:(?!(?<=\\d:)\\d{2})|[-–—](?!\\p{Ll})))\\s*(?=\\S)");
  }
}
