package dev.wiredesk.classify;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;

/**
 * The library's double array, walked from the places where a phrase may begin only: most letters of
 * a text stand within words, and what is found there is none of ours. Safe for any thread once it
 * is built.
 */
final class Phrases extends AhoCorasickDoubleArrayTrie<Term[]> {

  private static final long serialVersionUID = 1L;

  /** Is told of every phrase that begins at the place, the shortest first. */
  @FunctionalInterface
  interface Found {
    void phrase(int end, Term[] terms);
  }

  /** Finds what stands there. */
  void visit(char[] text, int begin, Found found) {
    int state = 0;
    for (int at = begin; at < text.length; at++) {
      state = transitionWithRoot(state, text[at]);
      // From a state it says -1 if nothing follows, at the root it stays there.
      if (state <= 0) {
        return;
      }
      int[] endings = output[state];
      if (endings != null) {
        tell(endings, begin, at + 1, found);
      }
    }
  }

  /** Of the phrases that end there the one that began here; the others began later. */
  private void tell(int[] endings, int begin, int end, Found found) {
    for (int phrase : endings) {
      if (l[phrase] == end - begin) {
        found.phrase(end, get(phrase));
      }
    }
  }
}
