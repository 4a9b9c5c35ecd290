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
  private static final int LONGEST_LABELLED = 120;

  /** A paragraph at the foot that names all the staff of a long report. */
  private static final int LONGEST_FOOT = 2 * LONGEST;

  private static final int LONGEST_HEADING = 50;

  /** The share of a line that is in links where it leads to another story. */
  private static final double LINKED = 0.4;

  private static final String MARKS = ":：|>»–—-→";

  private static final Pattern MORE_STORIES =
      Pattern.compile("(?i)more (?:great|top) .{2,20} stories[\\s.:…!]*");

  /** English words that open lines of other kinds too; what else of the cue opens it is enough. */
  private static final Pattern SYNDICATED =
      Pattern.compile(
          "(?i)^(?:more (?:ap|reuters|afp|from|on|news|stories|coverage)\\b.{0,160}"
              + "|follow (?:the )?(?:ap|reuters|afp)['’]s .{0,160}"
              + "|(?:the associated press|ap) (?:receives|is solely|['’]s) .{0,300}"
              + "|\\(?(?:with (?:agency )?inputs? from|source|via):? .{2,60}"
              + "|\\(?this (?:story|article) (?:has been|was) (?:not been edited|published from|auto-generated|generated"
              + "|originally published \\p{L}{3,9}\\.? \\d).{0,240}"
              + "|disclaimer:.{0,250})$");

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
    return (cues.contains(Cue.ADVERTISEMENT) && Cue.ADVERTISEMENT.isAllOf(line))
        || (cues.contains(Cue.MORE) && Cue.MORE.isAllOf(line))
        || Pleas.isOne(line, cues)
        || (cues.contains(Cue.SHARE) && ShareBars.isOne(line));
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
    return block.linked() > LINKED
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

  /**
   * Whether a mark stands behind the words, or so few characters further on; or little, or nothing,
   * stands there at all.
   */
  private static boolean isMark(String line, int end, int within) {
    if (end < 0 || Cue.isTail(line, end)) {
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
    if (line.length() > LONGEST_FOOT) {
      return false;
    }
    Set<Cue> cues = Cue.of(line);
    return Imprint.isOne(line)
        || isRule(line)
        || (cues.contains(Cue.SYNDICATED) && isSyndicated(line))
        || (line.length() <= LONGEST_LABEL && isOther(line, cues))
        || BodyDates.isPublishedLine(line);
  }

  private static boolean isSyndicated(String line) {
    boolean foreign =
        line.length() <= LONGEST_LABELLED && (Cue.SYNDICATED.labels(line) || line.startsWith("("));
    return foreign || SYNDICATED.matcher(line).matches();
  }

  /** A call to read on that was put behind the last sentence of a paragraph. */
  static boolean isMoreLink(String text) {
    return text.length() <= LONGEST_CALL && Cue.MORE.isAllOf(text);
  }

  /** A heading after which nothing of the article follows. */
  static boolean opensRest(String line) {
    return line.length() <= LONGEST_HEADING
        && (Cue.REST.isAllOf(line) || MORE_STORIES.matcher(line).matches());
  }

  /** A line that opens a list of other stories. */
  static boolean opensOtherStories(String line) {
    return line.length() <= LONGEST_OPENER && isOther(line, Cue.of(line));
  }

  /** A line that says no more than that other stories follow. */
  static boolean opensOnlyOtherStories(Line opener) {
    String line = opener.text();
    Set<Cue> cues = line.length() <= LONGEST_OPENER ? opener.cues() : Set.of();
    return (cues.contains(Cue.OTHER) && Cue.OTHER.isAllOf(line))
        || (cues.contains(Cue.MORE) && Cue.MORE.isAllOf(line))
        || (cues.contains(Cue.REST) && Cue.REST.isAllOf(line));
  }
}
