package dev.wiredesk.publish;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.wiredesk.publish.ParagraphPairs.Pair;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was taken out of a text and what was put in, word by word. Paragraphs are compared first,
 * and words only within those that differ; what is too long for that is told whole.
 */
final class WordDifference {

  private static final int MOST_PARAGRAPHS = 400;
  private static final int MOST_WORDS = 2500;

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
      for (Pair pair :
          ParagraphPairs.of(delta.getSource().getLines(), delta.getTarget().getLines())) {
        changed.add(passages(pair.before(), pair.after()));
      }
    }
    return changed;
  }

  private static List<Part> passages(@Nullable String before, @Nullable String after) {
    if (before == null || after == null) {
      return before == null
          ? List.of(new Part(Kind.PUT_IN, String.valueOf(after)))
          : List.of(new Part(Kind.TAKEN_OUT, before));
    }
    return words(before, after);
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

  /** Words, blanks and signs; of Chinese, which parts no words by blanks, each character. */
  static List<String> split(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      add(text.substring(start, end), words);
    }
    return words;
  }

  private static void add(String word, List<String> words) {
    if (Character.isIdeographic(word.codePointAt(0))) {
      word.codePoints().mapToObj(Character::toString).forEach(words::add);
    } else {
      words.add(word);
    }
  }
}
