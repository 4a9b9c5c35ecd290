package dev.wiredesk.query;

import java.util.List;
import org.apache.lucene.search.ConstantScoreQuery;

/**
 * Asks of outlets, as they are called now, whatever a query asks of them, and puts their numbers in
 * its place: an index that knows them by number only need not be written anew for a new name.
 */
record OutletNames(List<Outlet> outlets) {

  /** The same for an index that is kept. */
  Clause numbered(Clause clause) {
    if (asksOfOutlets(clause)) {
      return new Clause.Any(asked(clause));
    }
    return switch (clause) {
      case Clause.All(var clauses) -> new Clause.All(clauses.stream().map(this::numbered).toList());
      case Clause.Any(var clauses) -> new Clause.Any(clauses.stream().map(this::numbered).toList());
      case Clause.Not(var left) -> new Clause.Not(numbered(left));
      default -> clause;
    };
  }

  private List<Clause> asked(Clause clause) {
    var query = new ConstantScoreQuery(Compilation.of(clause));
    return outlets.stream()
        .filter(outlet -> Documents.memory(outlet).search(query) > 0)
        .<Clause>map(
            outlet -> new Clause.Exactly(Field.OUTLET, Documents.outletKey(outlet.number())))
        .toList();
  }

  /** Whether some of it is about outlets. */
  static boolean areAskedIn(Clause clause) {
    return switch (clause) {
      case Clause.All(var clauses) -> clauses.stream().anyMatch(OutletNames::areAskedIn);
      case Clause.Any(var clauses) -> clauses.stream().anyMatch(OutletNames::areAskedIn);
      case Clause.Not(var left) -> areAskedIn(left);
      default -> asksOfOutlets(clause);
    };
  }

  /** Whether it is about the outlet and nothing else. */
  private static boolean asksOfOutlets(Clause clause) {
    return switch (clause) {
      case Clause.Phrase(var fields, _) -> fields.equals(List.of(Field.SOURCE));
      case Clause.Prefix(var fields, _) -> fields.equals(List.of(Field.SOURCE));
      case Clause.Exactly(var field, _) -> field == Field.FEED;
      case Clause.All(var clauses) -> clauses.stream().allMatch(OutletNames::asksOfOutlets);
      case Clause.Any(var clauses) -> clauses.stream().allMatch(OutletNames::asksOfOutlets);
      case Clause.Not _ -> false; // of an outlet that has just come, its opposite is asked
    };
  }
}
