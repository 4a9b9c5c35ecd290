package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * How a document is made, and what concerns it.
 *
 * @param edition of feeds.yml that it was asked for under, counted from the start
 * @param isTouched whether a change of stories in these cells may change the document
 */
record Recipe(long edition, Predicate<Set<Cell>> isTouched, Supplier<Rendered> renderer) {}
