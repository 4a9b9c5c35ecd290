package dev.wiredesk.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Puts a query into Lucene's terms. */
final class Compilation {

  private static final int FEW = 64;

  private Compilation() {}

  static Query of(Clause clause) {
    return switch (clause) {
      case Clause.Phrase(var fields, var words) ->
          either(fields.stream().map(field -> phrase(field, words)).toList());
      case Clause.Prefix(var fields, var beginning) ->
          either(
              fields.stream()
                  .<Query>map(field -> new PrefixQuery(new Term(field.word(), beginning)))
                  .toList());
      case Clause.Exactly(var field, var value) -> new TermQuery(new Term(field.word(), value));
      case Clause.All(var clauses) -> all(clauses);
      case Clause.Any(var clauses) -> any(clauses);
      case Clause.Not not -> all(List.of(not));
    };
  }

  private static Query phrase(Field field, List<String> words) {
    return words.size() == 1
        ? new TermQuery(new Term(field.word(), words.getFirst()))
        : new PhraseQuery(field.word(), words.toArray(String[]::new));
  }

  /**
   * Lucene takes 1,024 choices at most, but any number of values of one field; of a few, it knows
   * beforehand which documents to ask.
   */
  private static Query any(List<Clause> clauses) {
    Set<Field> fields = new HashSet<>();
    List<BytesRef> values = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Exactly(var field, var value)) {
        fields.add(field);
        values.add(new BytesRef(value));
      }
    }
    return clauses.size() > FEW && fields.size() == 1 && values.size() == clauses.size()
        ? new TermInSetQuery(fields.iterator().next().word(), values)
        : either(clauses.stream().map(Compilation::of).toList());
  }

  private static Query either(List<Query> choices) {
    if (choices.size() == 1) {
      return choices.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    choices.forEach(choice -> any.add(choice, Occur.SHOULD));
    return any.build();
  }

  /** Lucene takes away from something only: a query of nothing but NOTs takes away from all. */
  private static Query all(List<Clause> clauses) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean takesAway = true;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Not(Clause left)) {
        all.add(of(left), Occur.MUST_NOT);
      } else {
        all.add(of(clause), Occur.FILTER);
        takesAway = false;
      }
    }
    if (takesAway) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }
}
