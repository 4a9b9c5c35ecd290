package dev.wiredesk.normalise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lines that surround the copy and are no part of it. Every rule speaks of a whole line, and looks
 * at it only on its {@link Cue}.
 */
final class Furniture {

  private static final int LONGEST = 320;
  private static final int LONGEST_PLEA = 260;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_CALL = 40;
  private static final int LONGEST_OPENER = 80;
  private static final int LONGEST_RESERVED = 200;

  /** What may follow the words of a whole line. */
  private static final String TAIL = "[](){}（）【】…>»→▶►•·|:：.!。—–-+ ";

  private static final String MARKS = ":：|>»–—-→";

  private static final Pattern MORE_STORIES =
      Pattern.compile("(?i)more (?:great|top) .{2,20} stories[\\s.:…!]*");

  private static final Pattern STAFF =
      Pattern.compile(
          "^[(\\[]?(?:(?:Additional |Further |Writing and |Reporting and |With )?(?i:reporting|writing|editing|compiled|produced|translation|graphics?)(?: and (?:writing|editing|additional reporting))?|Edited|Written|Translated) by:? (?:\\p{Lu}|\\p{Lo}|[^.]*$).{1,400}$");

  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "^.{0,140}\\b(?:contributed to this (?:report|story|article)|contributed reporting|contributed)(?: from [^.]{2,80})?\\.?\\)?$");

  /** English words that open lines of other kinds too; what else of the cue opens it is enough. */
  private static final Pattern SYNDICATED =
      Pattern.compile(
          "(?i)^(?:more (?:ap|reuters|afp|from|on|news|stories|coverage)\\b.{0,160}|follow (?:the )?(?:ap|reuters|afp)['’]s .{0,160}|(?:the associated press|ap) (?:receives|is solely|['’]s) .{0,300}"
              + "|\\(?(?:with (?:agency )?inputs? from|source|via):? .{2,60}|\\(?this (?:story|article) (?:has been|was) (?:not been edited|published from|auto-generated|generated|originally published \\p{L}{3,9}\\.? \\d).{0,240}|disclaimer:.{0,250})$");

  /** Copyright as what is spoken of. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "\\s(?!by |of |is |held |owned |belongs |and |notice|protected |laws of )\\p{Ll}");

  private Furniture() {}

  /** Furniture wherever it stands. */
  static boolean isAnywhere(Line line) {
    String text = line.text();
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    Set<Cue> cues = line.cues();
    return isLine(text, cues) || (!cues.isEmpty() && isLink(line, text, cues));
  }

  /** Furniture by its words alone. */
  static boolean isLine(String line) {
    return !line.isEmpty() && line.length() <= LONGEST && isLine(line, Cue.of(line));
  }

  private static boolean isLine(String line, Set<Cue> cues) {
    return isRuled(line) || FirstAppeared.isSaid(line) || (!cues.isEmpty() && isCued(line, cues));
  }

  private static boolean isCued(String line, Set<Cue> cues) {
    return (cues.contains(Cue.ADVERTISEMENT) && isWhole(Cue.ADVERTISEMENT, line))
        || (cues.contains(Cue.MORE) && isWhole(Cue.MORE, line))
        || Pleas.isOne(line, cues)
        || (cues.contains(Cue.SHARE) && ShareBars.isOne(line));
  }

  /** Whether nothing but marks stands after the words of the cue. */
  private static boolean isWhole(Cue cue, String line) {
    return isTail(line, cue.end(line));
  }

  static boolean isTail(String line, int from) {
    for (int i = Math.max(from, 0); from >= 0 && i < line.length(); i++) {
      if (TAIL.indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return from >= 0;
  }

  /** "___", "***". */
  private static boolean isRuled(String line) {
    return line.startsWith("__") && isRule(line);
  }

  private static boolean isRule(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("_=*~•· —–-#".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return !line.isEmpty();
  }

  private static boolean isLink(Line block, String line, Set<Cue> cues) {
    return block.linked() > 0.4
        && (isOther(line, cues)
            || isOtherAndItsLink(block, line, cues)
            || (cues.contains(Cue.CONTINUE) && line.length() <= LONGEST_PLEA));
  }

  /** "Read also Another headline": the rest is a link, so that no mark is needed. */
  private static boolean isOtherAndItsLink(Line block, String line, Set<Cue> cues) {
    int end = cues.contains(Cue.OTHER) ? Cue.OTHER.end(line) : -1;
    return end > 0
        && line.length() <= LONGEST
        && line.substring(0, end).strip().indexOf(' ') > 0
        && block.linked() * line.length() >= line.length() - end - 2;
  }

  /** "Related: Another headline": a mark, or nothing, stands after the words. */
  private static boolean isOther(String line, Set<Cue> cues) {
    return line.length() <= LONGEST
        && ((cues.contains(Cue.OTHER) && isMark(line, Cue.OTHER.end(line), 0))
            || (cues.contains(Cue.OTHER_OPEN)
                && isMark(line, Cue.OTHER_OPEN.end(line), LONGEST_LABEL)));
  }

  private static boolean isMark(String line, int end, int within) {
    if (end < 0 || isTail(line, end)) {
      return end >= 0;
    }
    for (int i = end; i <= Math.min(end + within + 1, line.length() - 1); i++) {
      if (MARKS.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
      if (within == 0 && line.charAt(i) != ' ') {
        return false;
      }
    }
    return within > 0 && line.length() - end <= within;
  }

  /** Furniture after the last paragraph of the copy. */
  static boolean isFoot(String line) {
    if (line.length() > 2 * LONGEST) {
      return false;
    }
    Set<Cue> cues = Cue.of(line);
    return isStaffOrCopyright(line)
        || isRule(line)
        || (cues.contains(Cue.SYNDICATED) && isSyndicated(line))
        || (line.length() <= LONGEST_LABEL && isOther(line, cues))
        || BodyDates.isPublishedLine(line);
  }

  private static boolean isSyndicated(String line) {
    int end = Cue.SYNDICATED.end(line);
    boolean foreign = line.length() <= 120 && (isColon(line, end) || line.startsWith("("));
    return foreign || SYNDICATED.matcher(line).matches();
  }

  /** "(Reporting by …; Editing by …)", "Copyright 2025 …", "Alle Rechte vorbehalten". */
  static boolean isStaffOrCopyright(String line) {
    if (line.isEmpty() || line.length() > 2 * LONGEST) {
      return false;
    }
    Set<Cue> cues = Cue.of(line);
    return (cues.contains(Cue.STAFF) && isStaff(line))
        || (cues.contains(Cue.COPYRIGHT) && line.length() <= LONGEST && isCopyright(line))
        || (line.contains("contributed") && CONTRIBUTED.matcher(line).matches())
        || isReserved(line);
  }

  /** "Copyright law would change" is prose, and "(c) who pays" the third of three points. */
  private static boolean isCopyright(String line) {
    int end = Cue.COPYRIGHT.end(line);
    boolean point = line.charAt(end - 1) == ')' && line.length() > LONGEST_LABEL;
    boolean word = line.regionMatches(true, end - 9, "copyright", 0, 9);
    return !point && !(word && SUBJECT.matcher(line).region(end, line.length()).lookingAt());
  }

  private static boolean isStaff(String line) {
    int end = Cue.STAFF.end(line);
    return STAFF.matcher(line).matches()
        || (line.length() <= 200 && (isColon(line, end) || isBracketedStaff(line, end)));
  }

  /** "(تحرير ليلى حداد)": no capital tells names from prose there, but the brackets do. */
  private static boolean isBracketedStaff(String line, int end) {
    return line.startsWith("(")
        && line.endsWith(")")
        && Character.getType(line.charAt(end - 1)) == Character.OTHER_LETTER;
  }

  static boolean isColon(String line, int end) {
    int at = line.startsWith(" ", end) ? end + 1 : end;
    return end > 0 && at < line.length() && ":：/／=＝".indexOf(line.charAt(at)) >= 0;
  }

  /** "The Harbour Post, 2025. All rights reserved." */
  private static boolean isReserved(String line) {
    if (line.length() > LONGEST_RESERVED) {
      return false;
    }
    int start = 0;
    for (int sentences = 0; start >= 0 && sentences < 4; sentences++) {
      if (Cue.RESERVED.end(line, start) >= 0) {
        return true;
      }
      int stop = line.indexOf(". ", start);
      start = stop < 0 ? -1 : stop + 2;
    }
    return false;
  }

  /** A call to read on that was put behind the last sentence of a paragraph. */
  static boolean isMoreLink(String text) {
    return text.length() <= LONGEST_CALL && isWhole(Cue.MORE, text);
  }

  /** A heading after which nothing of the article follows. */
  static boolean opensRest(String line) {
    return line.length() <= 50 && (isWhole(Cue.REST, line) || MORE_STORIES.matcher(line).matches());
  }

  /** A line that opens a list of other stories. */
  static boolean opensOtherStories(String line) {
    return line.length() <= LONGEST_OPENER && isOther(line, Cue.of(line));
  }

  /** A line that says no more than that other stories follow. */
  static boolean opensOnlyOtherStories(Line opener) {
    String line = opener.text();
    Set<Cue> cues = line.length() <= LONGEST_OPENER ? opener.cues() : Set.of();
    return (cues.contains(Cue.OTHER) && isWhole(Cue.OTHER, line))
        || (cues.contains(Cue.MORE) && isWhole(Cue.MORE, line))
        || (cues.contains(Cue.REST) && isWhole(Cue.REST, line));
  }
}
