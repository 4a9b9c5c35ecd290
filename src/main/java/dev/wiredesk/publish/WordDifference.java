package dev.wiredesk.publish;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was taken out of a text and what was put in, word by word. Paragraphs are compared first,
 * and words only within those that differ; what is too long for that is told whole.
 */
final class WordDifference {

  private static final int MOST_PARAGRAPHS = 400;
  private static final int MOST_WORDS = 2500;

  /** Of a passage that has not changed its ends are enough to find one's way. */
  private static final int LONGEST_SAME = 240;

  private WordDifference() {}

  /** What has become of a passage. */
  enum Kind {
    SAME,
    TAKEN_OUT,
    PUT_IN
  }

  /** A passage, plain text. */
  record Part(Kind kind, String text) {}

  /** The paragraphs that differ. */
  static List<List<Part>> of(List<String> before, List<String> after) {
    List<List<Part>> changed = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(bounded(before), bounded(after)).getDeltas()) {
      List<String> old = delta.getSource().getLines();
      List<String> now = delta.getTarget().getLines();
      int together = Math.min(old.size(), now.size());
      for (int n = 0; n < together; n++) {
        changed.add(words(old.get(n), now.get(n)));
      }
      old.subList(together, old.size())
          .forEach(line -> changed.add(List.of(new Part(Kind.TAKEN_OUT, line))));
      now.subList(together, now.size())
          .forEach(line -> changed.add(List.of(new Part(Kind.PUT_IN, line))));
    }
    return changed;
  }

  private static List<String> bounded(List<String> paragraphs) {
    return paragraphs.subList(0, Math.min(MOST_PARAGRAPHS, paragraphs.size()));
  }

  private static List<Part> words(String before, String after) {
    List<String> old = split(before);
    List<String> now = split(after);
    Passages passages = new Passages();
    if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
      passages.change(before, after);
      return passages.parts();
    }
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      passages.same(String.join("", old.subList(at, delta.getSource().getPosition())));
      passages.change(
          String.join("", delta.getSource().getLines()),
          String.join("", delta.getTarget().getLines()));
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    passages.same(String.join("", old.subList(at, old.size())));
    return passages.parts();
  }

  /** Words, blanks and signs; of Chinese and Japanese what the JDK takes for words. */
  private static List<String> split(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      words.add(text.substring(start, end));
    }
    return words;
  }

  /** Collects passages; a blank between two changes belongs to both. */
  private static final class Passages {

    private final List<Part> parts = new ArrayList<>();
    private String same = "";
    private String out = "";
    private String in = "";

    void same(String text) {
      boolean between = text.isBlank() && !(out + in).isEmpty();
      if (between) {
        same = text;
      } else {
        flush();
        add(Kind.SAME, text);
      }
    }

    void change(String before, String after) {
      out = out + same + before;
      in = in + same + after;
      same = "";
    }

    List<Part> parts() {
      flush();
      return parts;
    }

    private void flush() {
      add(Kind.TAKEN_OUT, out);
      add(Kind.PUT_IN, in);
      add(Kind.SAME, same);
      out = "";
      in = "";
      same = "";
    }

    private void add(Kind kind, String text) {
      if (!text.isEmpty()) {
        parts.add(new Part(kind, kind == Kind.SAME ? shortened(text) : text));
      }
    }

    private static String shortened(String text) {
      if (text.length() <= LONGEST_SAME) {
        return text;
      }
      int head = text.lastIndexOf(' ', LONGEST_SAME / 3);
      int tail = text.indexOf(' ', text.length() - LONGEST_SAME / 3);
      return head < 0 || tail < 0
          ? text
          : text.substring(0, head) + " … " + text.substring(tail + 1);
    }
  }
}
