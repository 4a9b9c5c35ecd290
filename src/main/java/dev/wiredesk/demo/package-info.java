/** Simulated wires: a desk without internet. */
@NullMarked
@ApplicationModule(allowedDependencies = {"feed", "fetch"})
package dev.wiredesk.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
