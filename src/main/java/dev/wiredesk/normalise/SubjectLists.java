package dev.wiredesk.normalise;

import java.util.regex.Pattern;

/** The subjects under which an outlet files an entry, printed below the copy. */
final class SubjectLists {

  private static final int LONGEST = 320;

  /** With more between the links the line says something of its own. */
  private static final double LINKED = 0.6;

  private static final Pattern BLANKS = Pattern.compile("[\\s,]+");

  private SubjectLists() {}

  /** "Tags: ice, lake": nothing but the names of subjects, most of them links. */
  static boolean isOne(Line line) {
    String text = line.text();
    int end = line.cues().contains(Cue.TAGS) ? Cue.TAGS.end(text) : -1;
    if (end < 0 || text.length() > LONGEST) {
      return isHashtags(text);
    }
    double rest = text.length() - end;
    boolean linked = line.linked() * text.length() >= rest * LINKED;
    return linked
        || Cue.TAGS.isAllOf(text)
        || (Cue.TAGS.labels(text) && !Letters.endsSentence(text));
  }

  private static boolean isHashtags(String line) {
    return line.startsWith("#")
        && line.length() <= LONGEST
        && line.indexOf(' ') > 0
        && BLANKS.splitAsStream(line).allMatch(word -> word.startsWith("#"));
  }
}
