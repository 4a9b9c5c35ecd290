package dev.wiredesk.classify;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Every word that says something about a story, found in one pass. Immutable, safe for any thread.
 */
final class Vocabulary {

  private final AhoCorasickDoubleArrayTrie<Term[]> trie = new AhoCorasickDoubleArrayTrie<>();

  Vocabulary(List<Term> terms) {
    TreeMap<String, Term[]> byKey = new TreeMap<>();
    for (Term term : terms) {
      byKey.merge(term.key(), new Term[] {term}, Vocabulary::joined);
    }
    trie.build(byKey);
  }

  /** All terms that stand in the text as words of their own, longer ones beside those they hold. */
  List<Hit> find(Manuscript text) {
    List<Hit> hits = new ArrayList<>();
    trie.parseText(
        text.folded(),
        (begin, end, terms) -> {
          for (Term term : terms) {
            int wordEnd = term.matches(text, begin, end);
            if (wordEnd >= 0) {
              hits.add(new Hit(term, text.zone(begin), begin, wordEnd));
            }
          }
        });
    return hits;
  }

  private static Term[] joined(Term[] some, Term[] more) {
    Term[] all = new Term[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
