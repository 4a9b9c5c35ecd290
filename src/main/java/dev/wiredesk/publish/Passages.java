package dev.wiredesk.publish;

import dev.wiredesk.publish.WordDifference.Kind;
import dev.wiredesk.publish.WordDifference.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What is the same and what has changed, in turn. What is the same between two longer changes, a
 * "the" by chance, belongs to both of them: taken word by word nobody could read it.
 */
final class Passages {

  /** Of a passage that has not changed its ends are enough to find one's way. */
  private static final int LONGEST_SAME = 240;

  private final List<Passage> passages = new ArrayList<>();

  /** One that has not changed has the same before and after. */
  private record Passage(String before, String after, boolean changed) {

    Passage with(Passage next) {
      return new Passage(before + next.before, after + next.after, true);
    }

    int length() {
      return Math.max(before.strip().length(), after.strip().length());
    }
  }

  void same(String text) {
    add(new Passage(text, text, false));
  }

  void change(String before, String after) {
    add(new Passage(before, after, true));
  }

  private void add(Passage next) {
    if (next.before.isEmpty() && next.after.isEmpty()) {
      return;
    }
    passages.add(next);
    int last = passages.size() - 1;
    while (last >= 2
        && isSwallowed(passages.get(last - 1), passages.get(last - 2), passages.get(last))) {
      Passage both = passages.get(last - 2).with(passages.get(last - 1)).with(passages.get(last));
      passages.subList(last - 2, last + 1).clear();
      passages.add(both);
      last = passages.size() - 1;
    }
  }

  private static boolean isSwallowed(Passage same, Passage before, Passage after) {
    return before.changed
        && !same.changed
        && after.changed
        && same.length() <= before.length()
        && same.length() <= after.length();
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.changed) {
        add(Kind.TAKEN_OUT, passage.before, parts);
        add(Kind.PUT_IN, passage.after, parts);
      } else {
        add(Kind.SAME, shortened(passage.before), parts);
      }
    }
    return parts;
  }

  private static void add(Kind kind, String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part(kind, text));
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_SAME) {
      return text;
    }
    int head = text.lastIndexOf(' ', LONGEST_SAME / 3);
    int tail = text.indexOf(' ', text.length() - LONGEST_SAME / 3);
    return head < 0 || tail < 0 ? text : text.substring(0, head) + " … " + text.substring(tail + 1);
  }
}
