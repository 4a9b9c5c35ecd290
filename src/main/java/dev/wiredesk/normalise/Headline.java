package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The headline, looked for in lines that say it once more. */
final class Headline {

  /** Letters and blanks; what is shorter may well be told from what follows it. */
  private static final int LEAST_BARE = 12;

  private static final int LONGEST_SITE = 45;

  /** Characters of labels, marks and blanks that may stand beside the headline. */
  private static final int LONGEST_LABELS = 90;

  private static final int LONGEST_BESIDE = 120;

  /** A heading that says so much of the headline, or of which it says so much, is the headline. */
  private static final double ALIKE = 0.7;

  /** Words. Shorter headings within a text share some with its headline. */
  private static final int LEAST_REWORDED = 5;

  private static final double REWORDED = 0.6;

  private final String title;
  private final String words;
  private final String bare;

  Headline(String title) {
    this.title = title;
    this.words = Plain.words(title);
    String own = withoutSite(title);
    this.bare = own.length() == title.length() ? words : Plain.words(own);
  }

  /** "Rain fell - The Harbour Post", "Rain fell | Harbour": what stands before the site. */
  private static String withoutSite(String title) {
    int mark =
        Math.max(
            Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" | ")),
            Math.max(title.lastIndexOf(" – "), title.lastIndexOf(" — ")));
    boolean site = mark >= LEAST_BARE && title.length() - mark <= LONGEST_SITE;
    return site ? title.substring(0, mark) : title;
  }

  /** Whether the words are those of the headline. */
  boolean isSaidBy(String other) {
    return Plain.words(other).equals(words);
  }

  /** Whether the line says the headline again, and nothing else but labels. */
  boolean isRepeatedBy(Line block) {
    String line = block.text();
    if (words.isEmpty() || line.length() > 2 * words.length() + LONGEST_BESIDE) {
      return false;
    }
    if (!block.isHeading() && !mayEnd(line, words) && !mayEnd(line, bare)) {
      return false;
    }
    String said = Plain.words(line);
    if (said.isEmpty()) {
      return false;
    }
    boolean within = words.contains(said) || said.contains(words);
    double shorter = Math.min(said.length(), words.length());
    double longer = Math.max(said.length(), words.length());
    return said.equals(words)
        || said.equals(bare)
        || (words.endsWith(said) && isAllButAdvisory(said))
        || (within && block.isHeading() && shorter / longer > ALIKE)
        || (said.endsWith(words) && isLabelled(line));
  }

  /** Whether the words tell the headline in others, as a page's heading and its metadata may. */
  boolean isReworded(String heading) {
    Set<String> said = wordsOf(Plain.words(heading));
    Set<String> own = wordsOf(words);
    double shared = said.stream().filter(own::contains).count();
    return said.size() >= LEAST_REWORDED
        && shared >= said.size() * REWORDED
        && shared * 2 >= own.size();
  }

  private static Set<String> wordsOf(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ", -1)));
  }

  /** "CORRECTION: Rain fell" is headed "Rain fell" in the copy. */
  private boolean isAllButAdvisory(String said) {
    return said.equals(Plain.words(Advisories.head(title).headline()));
  }

  /** Most prose tells by its last letter that it does not end in the headline. */
  private static boolean mayEnd(String line, String words) {
    int last = line.length() - 1;
    while (last > 0 && !Character.isLetterOrDigit(line.charAt(last))) {
      last--;
    }
    return !words.isEmpty()
        && Character.toLowerCase(line.charAt(last)) == words.charAt(words.length() - 1);
  }

  /** "Breaking News · Europe Headline words": labels, then the headline. */
  private boolean isLabelled(String line) {
    List<String> parts = Separators.part(line);
    return parts.size() > 1
        && line.length() < words.length() + LONGEST_LABELS
        && Plain.words(parts.getLast()).length() >= words.length();
  }
}
