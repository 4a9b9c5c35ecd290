package dev.wiredesk.feed;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** The desk cannot start on this feeds.yml; the message tells each mistake, a line each. */
public final class RefusedFeedsException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  RefusedFeedsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }

  RefusedFeedsException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
