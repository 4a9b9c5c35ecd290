package dev.wiredesk.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Every word that says something about a story, found in one pass. Immutable, safe for any thread.
 */
final class Vocabulary {

  private final Phrases phrases = new Phrases();

  Vocabulary(List<Term> terms) {
    TreeMap<String, Term[]> byKey = new TreeMap<>();
    for (Term term : terms) {
      byKey.merge(term.key(), new Term[] {term}, Vocabulary::joined);
    }
    phrases.build(byKey);
  }

  /** All terms that stand in the text as words of their own, longer ones beside those they hold. */
  List<Hit> find(Manuscript text) {
    List<Hit> hits = new ArrayList<>();
    char[] folded = text.folded();
    for (int i = 0; i < folded.length; i++) {
      if (Term.mayBegin(folded, i)) {
        int begin = i;
        phrases.visit(folded, begin, (end, terms) -> add(hits, terms, text, begin, end));
      }
    }
    return hits;
  }

  private static void add(List<Hit> hits, Term[] terms, Manuscript text, int begin, int end) {
    for (Term term : terms) {
      int wordEnd = term.matches(text, begin, end);
      if (wordEnd >= 0) {
        hits.add(new Hit(term, text.zone(begin), begin, wordEnd));
      }
    }
  }

  /** Most languages write many names alike: each is looked for once. */
  private static Term[] joined(Term[] some, Term[] more) {
    Term added = more[0];
    for (int i = 0; i < some.length; i++) {
      if (some[i].saysTheSame(added)) {
        some[i] = some[i].in(added);
        return some;
      }
    }
    Term[] all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = added;
    return all;
  }
}
