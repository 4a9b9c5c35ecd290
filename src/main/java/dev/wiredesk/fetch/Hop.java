package dev.wiredesk.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One exchange on the way to a document.
 *
 * @param asked the address
 * @param status of the answer; null if there was none
 * @param location where a redirect leads; null if it is none
 */
public record Hop(URI asked, @Nullable Integer status, @Nullable URI location) {

  static Hop of(URI asked, Step step) {
    return switch (step) {
      case Step.Moved moved -> new Hop(asked, moved.status(), moved.location());
      case Step.Done(FetchResult.Fetched _) -> new Hop(asked, 200, null);
      case Step.Done(FetchResult.NotModified _) -> new Hop(asked, 304, null);
      case Step.Done(FetchResult.Failed failed) -> new Hop(asked, failed.status(), null);
    };
  }
}
