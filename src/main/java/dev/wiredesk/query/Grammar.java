package dev.wiredesk.query;

import dev.wiredesk.query.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of queries: OR binds less than AND, AND may be left out, NOT or a hyphen leaves out
 * what follows, a field's colon reaches over a word, a phrase or a bracket.
 */
final class Grammar {

  private static final int DEEPEST = 20;

  private final List<Token> tokens;
  private final Terms terms;
  private int at;
  private int depth;

  Grammar(List<Token> tokens, Terms terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  Clause query() throws BadQuery {
    Clause query = any(null);
    if (!next().is(Kind.END)) {
      throw unexpected();
    }
    return query;
  }

  private Clause any(@Nullable Field field) throws BadQuery {
    List<Clause> choices = new ArrayList<>();
    choices.add(all(field));
    while (next().is(Kind.OR)) {
      at++;
      choices.add(all(field));
    }
    return choices.size() == 1 ? choices.getFirst() : new Clause.Any(choices);
  }

  private Clause all(@Nullable Field field) throws BadQuery {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(one(field));
    while (!next().is(Kind.OR) && !next().is(Kind.CLOSE) && !next().is(Kind.END)) {
      if (next().is(Kind.AND)) {
        at++;
      }
      clauses.add(one(field));
    }
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.All(clauses);
  }

  private Clause one(@Nullable Field field) throws BadQuery {
    if (++depth > DEEPEST) {
      throw new BadQuery("this is nested too deeply", next().column());
    }
    try {
      Token token = next();
      at++;
      return switch (token.kind()) {
        case NOT -> new Clause.Not(one(field));
        case OPEN -> bracket(token, field);
        case FIELD -> one(terms.field(token, field));
        case WORD, PHRASE -> terms.term(token, field);
        case CLOSE, AND, OR, END -> {
          at--;
          throw unexpected();
        }
      };
    } finally {
      depth--;
    }
  }

  private Clause bracket(Token open, @Nullable Field field) throws BadQuery {
    Clause inside = any(field);
    if (!next().is(Kind.CLOSE)) {
      throw new BadQuery("this bracket is never closed", open.column());
    }
    at++;
    return inside;
  }

  private BadQuery unexpected() {
    Token token = next();
    return switch (token.kind()) {
      case CLOSE -> new BadQuery("this bracket was never opened, or is empty", token.column());
      case END -> new BadQuery("a word or phrase is missing at the end", token.column());
      default -> new BadQuery("a word is missing before " + token.shown(), token.column());
    };
  }

  private Token next() {
    return tokens.get(at);
  }
}
