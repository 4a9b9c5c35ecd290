package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchResult.NotModified;
import java.net.URI;

/** What one exchange came to. */
sealed interface Step {

  /** Of the answer. */
  int status();

  /** The end of the way. */
  record Done(FetchResult result, int status) implements Step {

    /** What came of it, for whom permanent redirects led there. */
    FetchResult movedTo(URI there) {
      return switch (result) {
        case Fetched(var document, var validators, var fresh, _) ->
            new Fetched(document, validators, fresh, there);
        case NotModified(var validators, var fresh, _) -> new NotModified(validators, fresh, there);
        case Failed failed -> failed;
      };
    }
  }

  /** A redirect with that status: ask there. */
  record Moved(URI location, int status) implements Step {

    /** Whether it is a permanent one. */
    boolean forGood() {
      return status == 301 || status == 308;
    }
  }
}
