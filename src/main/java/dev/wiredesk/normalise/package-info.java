/** An entry, or an article page, becomes a clean article. */
@NullMarked
@ApplicationModule(allowedDependencies = {"fetch", "parse", "language"})
package dev.wiredesk.normalise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
