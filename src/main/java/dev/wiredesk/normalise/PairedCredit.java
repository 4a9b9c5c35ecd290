package dev.wiredesk.normalise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A credit of two names: "Associated Press/Jane Doe", "Jane Doe/Harbour Courier". */
final class PairedCredit {

  private static final int LONGEST = 100;

  private static final String NAME =
      "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*"
          + "(?: (?:&|\\p{L}{1,3}|[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*)){0,4}";

  private static final Pattern PAIR =
      Pattern.compile("(?<one>" + NAME + ")\\s?/\\s?(?<other>" + NAME + ")");

  private PairedCredit() {}

  /** Whether one of the two is an agency, and the other somebody's full name. */
  static boolean namesAgency(String words) {
    Matcher pair = pair(words);
    return pair.matches()
        && (isSigned(pair.group("one"), pair.group("other"))
            || isSigned(pair.group("other"), pair.group("one")));
  }

  private static boolean isSigned(String agency, String name) {
    return isAgency(agency) && name.contains(" ") && !isAgency(name);
  }

  /** Whether it is two names of which one is of several words, as people and outlets have them. */
  static boolean namesTwo(String words) {
    Matcher pair = pair(words);
    return pair.matches()
        && (pair.group("one").contains(" ") || pair.group("other").contains(" "))
        && !namesAgencies(words);
  }

  /** "AP/Reuters": whose report it is, not who took a picture. */
  static boolean namesAgencies(String words) {
    Matcher pair = pair(words);
    return pair.matches() && isAgency(pair.group("one")) && isAgency(pair.group("other"));
  }

  private static Matcher pair(String words) {
    boolean may = words.length() <= LONGEST && words.indexOf('/') > 0;
    return PAIR.matcher(may ? words : "");
  }

  private static boolean isAgency(String name) {
    return AgencySigns.exactly(name) != null;
  }
}
