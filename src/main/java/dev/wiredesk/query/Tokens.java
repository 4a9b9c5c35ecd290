package dev.wiredesk.query;

import dev.wiredesk.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts the text of a query into tokens. */
final class Tokens {

  private static final String OPENING_QUOTES = "\"“”„«»";
  private static final Pattern NAME = Pattern.compile("[\\p{L}_-]+");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens of the text, the end last. */
  static List<Token> of(String text) throws BadQuery {
    return new Tokens(text).read();
  }

  private List<Token> read() throws BadQuery {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '+') {
        at++;
      } else if (c == '(' || c == ')') {
        add(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), at++);
      } else if (c == '-') {
        add(Kind.NOT, "-", at++);
      } else if (OPENING_QUOTES.indexOf(c) >= 0) {
        phrase();
      } else {
        word();
      }
    }
    add(Kind.END, "", at);
    return tokens;
  }

  private void phrase() throws BadQuery {
    int begin = at + 1;
    int end = begin;
    while (end < text.length() && OPENING_QUOTES.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == text.length()) {
      throw new BadQuery("this quotation mark is never closed", at + 1);
    }
    add(Kind.PHRASE, text.substring(begin, end), at);
    at = end + 1;
  }

  private void word() {
    int begin = at;
    while (at < text.length() && !endsAWord(text.charAt(at))) {
      char c = text.charAt(at++);
      if (c == ':' && NAME.matcher(text.substring(begin, at - 1)).matches()) {
        add(Kind.FIELD, text.substring(begin, at - 1), begin);
        return;
      }
    }
    String word = text.substring(begin, at);
    switch (word) {
      case "AND", "&&" -> add(Kind.AND, word, begin);
      case "OR", "||" -> add(Kind.OR, word, begin);
      case "NOT" -> add(Kind.NOT, word, begin);
      default -> add(Kind.WORD, word, begin);
    }
  }

  private static boolean endsAWord(char c) {
    return Character.isWhitespace(c) || c == '(' || c == ')' || OPENING_QUOTES.indexOf(c) >= 0;
  }

  private void add(Kind kind, String words, int begin) {
    tokens.add(new Token(kind, words, begin + 1));
  }
}
