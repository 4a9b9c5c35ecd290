/** The main flow: normalise, classify, match, file. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "feed",
      "fetch",
      "parse",
      "normalise",
      "classify",
      "archive",
      "dedupe",
      "query"
    })
package dev.wiredesk.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
