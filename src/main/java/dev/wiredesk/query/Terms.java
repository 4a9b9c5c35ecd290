package dev.wiredesk.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands the words of a query. One for each query, for it counts them. */
final class Terms {

  private static final int MOST = 200;
  private static final int SHORTEST_BEGINNING = 2;
  private static final List<Field> ANYWHERE = List.of(Field.TITLE, Field.BODY);
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

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
    if (++count > MOST) {
      throw new BadQuery("a query may have " + MOST + " words at most", token.column());
    }
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

  private static Clause words(Token token, List<Field> fields) throws BadQuery {
    int star = token.text().indexOf('*');
    if (token.is(Token.Kind.WORD) && star >= 0) {
      return beginning(token, fields, star);
    }
    List<String> words = TextAnalysis.words(token.text());
    if (words.isEmpty()) {
      throw new BadQuery("there is no word in " + token.shown(), token.column());
    }
    return new Clause.Phrase(fields, words);
  }

  private static Clause beginning(Token token, List<Field> fields, int star) throws BadQuery {
    String beginning = token.text().substring(0, star);
    if (star < token.text().length() - 1) {
      throw new BadQuery("a * may stand only at the end of a word", token.column() + star);
    }
    if (beginning.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_BEGINNING) {
      throw new BadQuery(
          "a * needs %d letters before it".formatted(SHORTEST_BEGINNING), token.column());
    }
    return new Clause.Prefix(fields, TextAnalysis.folded(beginning));
  }
}
