package dev.wiredesk.publish;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * The database is away for a while: what lies ready is served, and whoever asks for more is asked
 * to come again.
 */
@ControllerAdvice
final class Outage {

  /** Seconds. */
  static final String RETRY_AFTER = "30";

  static final Reply FEED =
      Reply.text(503, "The desk cannot reach its database; please come again in a minute.\n");

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  void page(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  /** Whether that is what went wrong. */
  static boolean isBehind(Throwable broken) {
    return broken instanceof DataAccessResourceFailureException
        || broken instanceof CannotCreateTransactionException;
  }
}
