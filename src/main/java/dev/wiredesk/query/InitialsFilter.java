package dev.wiredesk.query;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the full stops out of initials, so that "US" finds "U.S." and the other way round. */
final class InitialsFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  InitialsFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (areInitials()) {
      char[] letters = term.buffer();
      int length = (term.length() + 1) / 2;
      for (int i = 1; i < length; i++) {
        letters[i] = letters[2 * i];
      }
      term.setLength(length);
    }
    return true;
  }

  /** Letters with a full stop between any two; the last stop is no part of a word. */
  private boolean areInitials() {
    int length = term.length();
    boolean initials = length > 2 && length % 2 == 1;
    for (int i = 0; i < length && initials; i++) {
      char c = term.charAt(i);
      initials = i % 2 == 0 ? Character.isLetter(c) : c == '.';
    }
    return initials;
  }
}
