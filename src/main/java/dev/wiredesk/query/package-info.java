/**
 * The query language of editions and searches: parse, match, search. Knows nothing of stories.
 *
 * <p>{@link QueryReader} has {@link Tokens} cut a text and {@link Grammar} make {@link Clause}s of
 * it, whose words {@link Terms} understands by the same {@link TextAnalysis} that texts go through.
 * A {@link Query} is asked of one {@link Searchable}, of each that comes ({@link StandingQueries}),
 * or of all on file ({@link SearchIndex}); {@link Compilation} and {@link Documents} put both sides
 * into Lucene's terms, {@link OutletNames} the outlets' names.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.wiredesk.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
