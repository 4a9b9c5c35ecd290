package dev.wiredesk.normalise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What copy says of its makers and its owner: "(Reporting by …; Editing by …)", "Copyright 2025 …",
 * "Alle Rechte vorbehalten". Every rule speaks of a whole line.
 */
final class Imprint {

  /** Long reports name a staff of dozens. */
  private static final int LONGEST = 640;

  private static final int LONGEST_COPYRIGHT = 320;
  private static final int LONGEST_RESERVED = 200;
  private static final int LONGEST_LABELLED = 200;

  /** A longer line behind "(c)" is the third of several points. */
  private static final int LONGEST_MARKED = 60;

  /** So many sentences may stand before "All rights reserved". */
  private static final int MOST_SENTENCES = 4;

  /** What was done, "by", and a name or no more than one sentence. */
  private static final Pattern STAFF =
      Pattern.compile(
          "^[(\\[]?(?:(?:Additional |Further |Writing and |Reporting and |With )?"
              + "(?i:reporting|writing|editing|compiled|produced|translation|graphics?)"
              + "(?: and (?:writing|editing|additional reporting))?|Edited|Written|Translated)"
              + " by:? (?:\\p{Lu}|\\p{Lo}|[^.]*$).{1,400}$");

  /** "Jane Doe in Paris contributed to this report." */
  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "^.{0,140}\\b(?:contributed to this (?:report|story|article)|contributed reporting|contributed)"
              + "(?: from [^.]{2,80})?\\.?\\)?$");

  /** Copyright as what is spoken of. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "\\s(?!by |of |is |held |owned |belongs |and |notice|protected |laws of )\\p{Ll}");

  private Imprint() {}

  /** Whether the line says no more than that. */
  static boolean isOne(String line) {
    if (line.isEmpty() || line.length() > LONGEST) {
      return false;
    }
    Set<Cue> cues = Cue.of(line);
    return (cues.contains(Cue.STAFF) && isStaff(line))
        || (cues.contains(Cue.COPYRIGHT) && isCopyright(line))
        || (line.contains("contributed") && CONTRIBUTED.matcher(line).matches())
        || isReserved(line);
  }

  private static boolean isStaff(String line) {
    return STAFF.matcher(line).matches()
        || (line.length() <= LONGEST_LABELLED
            && (Cue.STAFF.labels(line) || isBracketedStaff(line)));
  }

  /** "(تحرير ليلى حداد)": no capital tells names from prose there, but the brackets do. */
  private static boolean isBracketedStaff(String line) {
    return line.startsWith("(")
        && line.endsWith(")")
        && Character.getType(line.charAt(Cue.STAFF.end(line) - 1)) == Character.OTHER_LETTER;
  }

  /** "Copyright law would change" is prose, and "(c) who pays" the third of three points. */
  private static boolean isCopyright(String line) {
    int end = Cue.COPYRIGHT.end(line);
    boolean point = line.charAt(end - 1) == ')' && line.length() > LONGEST_MARKED;
    boolean word = line.regionMatches(true, end - 9, "copyright", 0, 9);
    return line.length() <= LONGEST_COPYRIGHT
        && !point
        && !(word && SUBJECT.matcher(line).region(end, line.length()).lookingAt());
  }

  /** "The Harbour Post, 2025. All rights reserved." */
  private static boolean isReserved(String line) {
    if (line.length() > LONGEST_RESERVED) {
      return false;
    }
    int start = 0;
    for (int sentences = 0; start >= 0 && sentences < MOST_SENTENCES; sentences++) {
      if (Cue.RESERVED.end(line, start) >= 0) {
        return true;
      }
      int stop = line.indexOf(". ", start);
      start = stop < 0 ? -1 : stop + 2;
    }
    return false;
  }
}
