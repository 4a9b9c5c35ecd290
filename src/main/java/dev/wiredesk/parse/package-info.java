/** The bytes of a feed document become entries; the only room that knows Rome. */
@NullMarked
@ApplicationModule(allowedDependencies = {"fetch"})
package dev.wiredesk.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
