package dev.wiredesk.query;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the words of a query. One for each query, for it counts them. */
final class Terms {

  private static final int MOST = 200;
  private static final int SHORTEST_BEGINNING = 2;
  private static final List<Field> ANYWHERE = List.of(Field.TITLE, Field.BODY);
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  /** Possessive, since any other repetition of a group takes stack for each time. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*+");

  private final Names names;
  private int count;

  Terms(Names names) {
    this.names = names;
  }

  Field field(Token token, @Nullable Field around) throws BadQuery {
    if (around != null) {
      throw new BadQuery("a field cannot stand inside " + around.word() + ":", token.column());
    }
    return Field.of(token.text())
        .orElseThrow(() ->
            new BadQuery(
                "there is no field \"%s\"; choose from %s, or put words with a colon in quotation"
                        .formatted(token.text(), Field.words())
                    + " marks",
                token.column()));
  }

  Clause term(Token token, @Nullable Field field) throws BadQuery {
    count(1, token);
    if (field == null || field.isText()) {
      return words(token, field == null ? ANYWHERE : List.of(field));
    }
    String value =
        switch (field) {
          case REGION -> label(names.region(token.text()), "region", token);
          case TOPIC -> label(names.topic(token.text()), "topic", token);
          default -> language(token);
        };
    return new Clause.Exactly(field, value);
  }

  private String label(Optional<String> code, String what, Token token) throws BadQuery {
    if (code.isPresent()) {
      return code.get();
    }
    List<String> nearest = names.nearest(token.text());
    String hint = nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest) + "?";
    throw new BadQuery(
        "there is no %s \"%s\"%s".formatted(what, token.text(), hint), token.column());
  }

  private static String language(Token token) throws BadQuery {
    String tag = token.text().toLowerCase(Locale.ROOT);
    if (LANGUAGE.matcher(tag).matches()) {
      return tag;
    }
    throw new BadQuery(
        "\"%s\" is not a language; write its code, such as en".formatted(token.text()),
        token.column());
  }

  private Clause words(Token token, List<Field> fields) throws BadQuery {
    int star = token.text().indexOf('*');
    if (token.is(Token.Kind.WORD) && star >= 0) {
      return beginning(token, fields, star);
    }
    List<String> words = TextAnalysis.words(token.text());
    if (words.isEmpty()) {
      throw new BadQuery("there is no word in " + token.shown(), token.column());
    }
    count(words.size() - 1, token);
    return new Clause.Phrase(fields, words);
  }

  /** Each word of a phrase costs as much as one by itself, or more. */
  private void count(int words, Token token) throws BadQuery {
    count += words;
    if (count > MOST) {
      throw new BadQuery("a query may have " + MOST + " words at most", token.column());
    }
  }

  private static Clause beginning(Token token, List<Field> fields, int star) throws BadQuery {
    if (star < token.text().length() - 1) {
      throw new BadQuery("a * may stand only at the end of a word", token.column() + star);
    }
    List<String> words = TextAnalysis.beginnings(token.text().substring(0, star));
    if (String.join("", words).codePoints().count() < SHORTEST_BEGINNING) {
      throw new BadQuery(
          "a * needs %d letters before it".formatted(SHORTEST_BEGINNING), token.column());
    }
    if (words.size() == 1) {
      return begun(words.getFirst(), fields);
    }
    if (words.stream().allMatch(Terms::isIdeograph)) {
      return new Clause.Phrase(fields, words);
    }
    throw new BadQuery(
        "a * needs one word before it, and these are " + String.join(", ", words), token.column());
  }

  /** In the index words are in the singular: what was written may be a word's plural. */
  private static Clause begun(String beginning, List<Field> fields) {
    List<String> word = TextAnalysis.words(beginning);
    Clause longer = new Clause.Prefix(fields, beginning);
    return word.equals(List.of(beginning))
        ? longer
        : new Clause.Any(List.of(longer, new Clause.Phrase(fields, word)));
  }

  private static boolean isIdeograph(String word) {
    return word.codePoints().allMatch(c -> WITHOUT_SPACES.contains(UnicodeScript.of(c)));
  }
}
