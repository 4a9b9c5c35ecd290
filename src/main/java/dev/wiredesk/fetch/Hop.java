package dev.wiredesk.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One exchange on the way to a document.
 *
 * @param asked the address
 * @param status of the answer
 * @param location where a redirect leads; null if it is none
 */
public record Hop(URI asked, int status, @Nullable URI location) {

  static Hop of(URI asked, Step step) {
    return new Hop(
        asked, step.status(), step instanceof Step.Moved moved ? moved.location() : null);
  }
}
