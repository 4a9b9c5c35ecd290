/** The query language of editions and searches: parse, match, search. Knows nothing of stories. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.wiredesk.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
