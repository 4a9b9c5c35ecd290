package dev.wiredesk.query;

import java.util.List;

/** What a query asks, as a tree. */
sealed interface Clause {

  /** All words, one after the other, in one of the fields. */
  record Phrase(List<Field> fields, List<String> words) implements Clause {}

  /** A word that begins so, in one of the fields. */
  record Prefix(List<Field> fields, String beginning) implements Clause {}

  /** That value in the field, to the letter. */
  record Exactly(Field field, String value) implements Clause {}

  record All(List<Clause> clauses) implements Clause {}

  record Any(List<Clause> clauses) implements Clause {}

  record Not(Clause clause) implements Clause {}
}
