/** An article gets its labels, regions and topics, each with its reasons. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "normalise", "parse"})
package dev.wiredesk.classify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
