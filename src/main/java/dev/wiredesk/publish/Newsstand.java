package dev.wiredesk.publish;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Hands out feeds before anything else sees the request. What lies ready goes out on the thread
 * that read the request, which must never wait; all else is passed to a thread that may.
 */
final class Newsstand extends Handler.Wrapper {

  private final RateLimit rates;
  private final Door door;
  private final RenderedDocuments documents;
  private final Outflow outflow;
  private final Executor patient;

  /**
   * @param next answers what does not lie ready
   * @param patient runs what may wait
   */
  Newsstand(
      Handler next,
      RateLimit rates,
      Door door,
      RenderedDocuments documents,
      Outflow outflow,
      Executor patient) {
    super(next);
    this.rates = rates;
    this.door = door;
    this.documents = documents;
    this.outflow = outflow;
    this.patient = patient;
  }

  /** True of what is done here; the rest is handed over at once. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Optional<Reply> refusal =
        echo(request).or(() -> rates.refusal(request)).or(() -> door.refusal(request));
    if (refusal.isPresent()) {
      refusal.get().answer(response, callback);
      return true;
    }
    Rendered ready = isReading(request) ? ready(request) : null;
    if (ready != null) {
      door.openToScripts(response);
      ready.answer(request, response, callback, outflow);
    } else {
      patient.execute(() -> pass(request, response, callback));
    }
    return true;
  }

  /** Whatever asks it would be told its own headers, which scripts are not to see. */
  private static Optional<Reply> echo(Request request) {
    return HttpMethod.TRACE.is(request.getMethod())
        ? Optional.of(Reply.text(501, "TRACE is not answered here.\n"))
        : Optional.empty();
  }

  private @Nullable Rendered ready(Request request) {
    String address = request.getHttpURI().getPathQuery();
    return address == null || request.getHeaders().contains(Deltas.ACCEPTED)
        ? null
        : documents.ready(Door.withoutToken(address) + door.pass(request).mark());
  }

  private void pass(Request request, Response response, Callback callback) {
    try {
      if (!super.handle(request, response, callback)) {
        Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      }
    } catch (Throwable broken) {
      Response.writeError(request, response, callback, broken);
    }
  }

  static boolean isReading(Request request) {
    return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
  }
}
