package dev.wiredesk.query;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the English plural off words, so that "guarantee" finds "guarantees". Lucene's own minimal
 * stemmer leaves words in -ees and -oes alone, and makes "viruse" of "viruses".
 */
final class PluralFilter extends TokenFilter {

  private static final int SHORTEST = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  PluralFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (length >= SHORTEST && term.charAt(length - 1) == 's') {
      String singular = Plurals.singular(term.buffer(), length);
      if (singular == null) {
        cut(length);
      } else {
        term.setEmpty().append(singular);
      }
    }
    return true;
  }

  private void cut(int length) {
    char before = term.charAt(length - 2);
    if (length > SHORTEST && endsIn("ies", length)) {
      term.setLength(length - 2);
      term.buffer()[length - 3] = 'y';
    } else if (isLongerByTwo(length)) {
      term.setLength(length - 2);
    } else if (before != 's' && before != 'u' && before != 'i') {
      term.setLength(length - 1);
    }
  }

  private boolean isLongerByTwo(int length) {
    return endsIn("ches", length)
        || endsIn("shes", length)
        || endsIn("xes", length)
        || endsIn("sses", length)
        || (length > SHORTEST && endsIn("oes", length)); // "foes" and "toes" are short
  }

  private boolean endsIn(String ending, int length) {
    return length > ending.length()
        && ending.contentEquals(term.subSequence(length - ending.length(), length));
  }
}
