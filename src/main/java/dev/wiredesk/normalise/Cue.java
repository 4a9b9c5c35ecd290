package dev.wiredesk.normalise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the first words of a line say of it. Rules that look closer at a line do so only on their
 * cue, which costs next to nothing for prose. The words are in {@code cues.tsv}.
 */
enum Cue {
  /** "Advertisement", and nothing else. */
  ADVERTISEMENT,
  /** "Read more", and nothing else. */
  MORE,
  /** "Continue reading …". */
  CONTINUE,
  /** "Related:", and the headline of another story. */
  OTHER,
  /** "More from …:". */
  OTHER_OPEN,
  /** "You may also like": nothing of the article follows. */
  REST,
  /** "Sign up …": a plea if a newsletter is what is asked for. */
  ASK,
  /** "Support our journalism …". */
  PLEA,
  /** "Follow … on Facebook". */
  FOLLOW,
  /** "Reporting by …". */
  STAFF,
  /** "Copyright …". */
  COPYRIGHT,
  /** "All rights reserved", wherever it stands. */
  RESERVED,
  /** "Tags: …". */
  TAGS,
  /** "With inputs from …". */
  SYNDICATED,
  /** "Published: …". */
  DATE,
  /** "Updated: …", which is a {@link #DATE} too. */
  UPDATED,
  /** "Photo: …". */
  CREDIT,
  /** "Source: …": a credit if what follows is a picture or an agency. */
  SOURCE,
  /** "By …". */
  BY,
  /** "(끝)", and nothing else: the copy is over. */
  END,
  /** A word of a share bar. */
  SHARE;

  private static final Trie<Set<Cue>> PHRASES = phrases();

  /** What may follow the words of a whole line. */
  private static final String TAIL = "[](){}（）【】…>»→▶►•·|:：.!。—–-+ ";

  private static final String COLONS = ":：/／=＝";

  private static final String DECORATION = "[](){}（）【】…<＜>»→▶►•·|*–—-_/ \t.#🔴👉";

  /** Whether the line opens with words of this cue. */
  boolean opens(String line) {
    return end(line) >= 0;
  }

  /** Where the longest words of this cue that open the line end; -1 if none do. */
  int end(String line) {
    return end(line, start(line));
  }

  /** As {@link #end(String)}, of words in the line. */
  int end(String line, int from) {
    int[] found = {-1};
    PHRASES.visit(
        line,
        from,
        (cues, end) -> {
          if (cues.contains(this)) {
            found[0] = end;
          }
        });
    return found[0];
  }

  /** Whether the line says the words of this cue and nothing else. */
  boolean isAllOf(String line) {
    return isTail(line, end(line));
  }

  /** Whether nothing but marks stands in the line from there on; never from -1 on. */
  static boolean isTail(String line, int from) {
    for (int i = Math.max(from, 0); from >= 0 && i < line.length(); i++) {
      if (TAIL.indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return from >= 0;
  }

  /** Whether a colon, or what stands for one, follows the words of this cue: "Tags: …". */
  boolean labels(String line) {
    int end = end(line);
    int at = line.startsWith(" ", end) ? end + 1 : end;
    return end > 0 && at < line.length() && COLONS.indexOf(line.charAt(at)) >= 0;
  }

  /** All cues that open the line; none for most prose. */
  static Set<Cue> of(String line) {
    Found found = new Found();
    PHRASES.visit(line, start(line), found);
    return found.cues;
  }

  private static final class Found implements Trie.Visitor<Set<Cue>> {
    private Set<Cue> cues = Set.of();

    @Override
    public void found(Set<Cue> more, int end) {
      cues = cues.isEmpty() ? more : both(cues, more);
    }
  }

  /** Brackets, bullets and arrows may stand before the words. */
  private static int start(String line) {
    int at = 0;
    while (at < line.length() && isDecoration(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDecoration(char c) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return !letter && DECORATION.indexOf(c) >= 0;
  }

  private static Trie<Set<Cue>> phrases() {
    Trie<Set<Cue>> trie = new Trie<>(true, Cue::both);
    for (List<String> row : Rows.of("cues.tsv")) {
      for (String phrase : row.get(2).split("\\|", -1)) {
        trie.put(phrase.strip(), EnumSet.of(valueOf(row.get(0))));
      }
    }
    return trie;
  }

  private static Set<Cue> both(Set<Cue> one, Set<Cue> other) {
    EnumSet<Cue> both = EnumSet.copyOf(one);
    both.addAll(other);
    return both;
  }
}
