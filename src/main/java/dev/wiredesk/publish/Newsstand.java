package dev.wiredesk.publish;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Hands out feeds before anything else sees the request. What lies ready goes out on the thread
 * that read the request, which must never wait; all else, pages included, is passed to a thread
 * that may.
 */
final class Newsstand extends Handler.Wrapper {

  private final Door door;
  private final RenderedDocuments documents;
  private final FeedAddresses addresses;
  private final Press press;
  private final Executor patient;

  /**
   * @param next answers what is no feed
   * @param patient runs what may wait
   */
  Newsstand(
      Handler next,
      Door door,
      RenderedDocuments documents,
      FeedAddresses addresses,
      Press press,
      Executor patient) {
    super(next);
    this.door = door;
    this.documents = documents;
    this.addresses = addresses;
    this.press = press;
    this.patient = patient;
  }

  /** True of what is done here; the rest is handed over at once. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Optional<Reply> refusal = door.refusal(request);
    if (refusal.isPresent()) {
      send(refusal.get(), response, callback);
      return true;
    }
    Rendered ready = isReading(request) ? ready(request) : null;
    if (ready != null) {
      ready.answer(request, response, callback);
    } else {
      patient.execute(() -> atLeisure(request, response, callback));
    }
    return true;
  }

  private @Nullable Rendered ready(Request request) {
    String address = request.getHttpURI().getPathQuery();
    return address == null || request.getHeaders().contains("A-IM")
        ? null
        : documents.ready(Door.withoutToken(address));
  }

  private void atLeisure(Request request, Response response, Callback callback) {
    try {
      switch (addresses.find(
          Request.getPathInContext(request),
          Parameters.first(Request.extractQueryParameters(request)))) {
        case Asked.Other() -> pass(request, response, callback);
        case Asked asked when !isReading(request) -> refuse(response, callback);
        case Asked.Elsewhere(Reply reply) -> send(reply, response, callback);
        case Asked.Outlines(OpmlList list) ->
            press.outlines(list).answer(request, response, callback);
        case Asked.Feed(FeedDocument document) ->
            feed(document, request).answer(request, response, callback);
      }
    } catch (Throwable broken) {
      Response.writeError(request, response, callback, broken);
    }
  }

  private Rendered feed(FeedDocument document, Request request) {
    Rendered whole = press.feed(document);
    long known = document.isUsual() ? Deltas.known(request.getHeaders(), whole) : Deltas.NONE;
    return known == Deltas.NONE ? whole : press.delta(document, whole, known);
  }

  private void pass(Request request, Response response, Callback callback) throws Exception {
    if (!super.handle(request, response, callback)) {
      Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
    }
  }

  private static void refuse(Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
    send(Reply.text(405, "Feeds are to be read.\n"), response, callback);
  }

  private static void send(Reply reply, Response response, Callback callback) {
    response.setStatus(reply.status());
    var headers = response.getHeaders();
    headers.put(HttpHeader.CONTENT_TYPE, reply.type());
    headers.put("X-Content-Type-Options", "nosniff");
    switch (reply.status()) {
      case 401 ->
          headers.put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"Wiredesk\", charset=\"UTF-8\"");
      case 429 -> headers.put(HttpHeader.RETRY_AFTER, "60");
      default -> {}
    }
    if (reply.location() != null) {
      headers.put(HttpHeader.LOCATION, reply.location());
      headers.put(HttpHeader.CACHE_CONTROL, "max-age=86400");
    }
    boolean isHead = HttpMethod.HEAD.is(response.getRequest().getMethod());
    byte[] bytes = reply.bytes();
    headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, isHead ? null : ByteBuffer.wrap(bytes), callback);
  }

  private static boolean isReading(Request request) {
    return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
  }
}
