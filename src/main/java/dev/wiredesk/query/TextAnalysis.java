package dev.wiredesk.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How texts and queries are cut into words, whatever the language: no case, no accents, no English
 * plural, no French or Italian elision, no full stops in initials. Ideographs are words of their
 * own, so that words of them are phrases.
 */
final class TextAnalysis extends Analyzer {

  static final TextAnalysis INSTANCE = new TextAnalysis(true);

  /** The same but for plurals, for words that are perhaps not at their end. */
  private static final TextAnalysis BEGINNINGS = new TextAnalysis(false);

  /** A phrase does not reach from one value of a field into the next. */
  private static final int GAP = 100;

  /** What French and Italian join to the word behind it by an apostrophe, straight or curved. */
  private static final CharArraySet ELIDED =
      new CharArraySet(
          List.of(
              "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu",
              "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl", "degl",
              "negl", "sugl", "un", "v"),
          true);

  private final boolean singular;

  private TextAnalysis(boolean singular) {
    this.singular = singular;
  }

  /** The words of the text, as they stand in the index. */
  static List<String> words(String text) {
    return INSTANCE.cut(text);
  }

  /** The words of the text with the plurals that they have. */
  static List<String> beginnings(String text) {
    return BEGINNINGS.cut(text);
  }

  private List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return words;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream bare = new ElisionFilter(new EnglishPossessiveFilter(words), ELIDED);
    TokenStream folded = new InitialsFilter(normalize(field, bare));
    return new TokenStreamComponents(words, singular ? new PluralFilter(folded) : folded);
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(words));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
