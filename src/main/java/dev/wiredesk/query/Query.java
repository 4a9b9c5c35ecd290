package dev.wiredesk.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.ConstantScoreQuery;

/**
 * What somebody wants to read. Immutable, safe for any thread; equal queries ask the same.
 *
 * @see QueryReader
 */
public final class Query {

  private final Clause clause;

  Query(Clause clause) {
    this.clause = clause;
  }

  /** What any of the feeds of those slugs brought. */
  public static Query ofFeeds(Collection<String> slugs) {
    return any(Field.FEED, slugs);
  }

  /** What is in any of those languages; "en" is "en-GB", too. */
  public static Query inLanguages(Collection<String> languages) {
    return any(Field.LANGUAGE, languages);
  }

  /** What is filed under any of the regions of those codes. */
  public static Query aboutRegions(Collection<String> codes) {
    return any(Field.REGION, codes);
  }

  /** What is filed under any of the topics of those codes. */
  public static Query onTopics(Collection<String> codes) {
    return any(Field.TOPIC, codes);
  }

  /** What all of the queries ask for; there must be one. */
  public static Query all(Collection<Query> queries) {
    List<Clause> clauses = new ArrayList<>();
    queries.forEach(query -> clauses.add(query.clause));
    return clauses.size() == 1
        ? queries.iterator().next()
        : new Query(new Clause.All(List.copyOf(clauses)));
  }

  /** Whether it asks for that. */
  public boolean matches(Searchable searchable) {
    // Without a score of its own, a match would look like none.
    return Documents.memory(searchable).search(new ConstantScoreQuery(compiled())) > 0;
  }

  org.apache.lucene.search.Query compiled() {
    return Compilation.of(clause);
  }

  /** For an index that is kept; who the outlets are is asked only if the query is about them. */
  org.apache.lucene.search.Query compiled(Supplier<List<Outlet>> outlets) {
    return OutletNames.areAskedIn(clause)
        ? Compilation.of(new OutletNames(outlets.get()).numbered(clause))
        : compiled();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Query that && clause.equals(that.clause);
  }

  @Override
  public int hashCode() {
    return clause.hashCode();
  }

  /** The same for equal queries, for ever. */
  @Override
  public String toString() {
    return clause.toString();
  }

  private static Query any(Field field, Collection<String> values) {
    return new Query(
        new Clause.Any(
            values.stream().<Clause>map(value -> new Clause.Exactly(field, value)).toList()));
  }
}
