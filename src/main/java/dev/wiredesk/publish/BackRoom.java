package dev.wiredesk.publish;

import dev.wiredesk.query.SlowSearch;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what does not lie ready: makes the feed that is asked for, or passes on what is no feed.
 */
final class BackRoom extends Handler.Wrapper {

  private final Door door;
  private final FeedAddresses addresses;
  private final Press press;
  private final Outflow outflow;
  private final LongDocuments longDocuments = new LongDocuments(LongDocuments.PATIENCE);

  /**
   * @param next answers what is no feed
   */
  BackRoom(Handler next, Door door, FeedAddresses addresses, Press press, Outflow outflow) {
    super(next);
    this.door = door;
    this.addresses = addresses;
    this.press = press;
    this.outflow = outflow;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long edition = press.edition();
    try {
      Asked asked =
          addresses.find(
              Request.getPathInContext(request),
              Parameters.first(Request.extractQueryParameters(request)));
      if (!(asked instanceof Asked.Other)) {
        answer(asked, edition, request, response, callback);
        return true;
      }
    } catch (SlowSearch e) {
      Reply.text(QueryFeeds.SLOW.status(), QueryFeeds.SLOW.sentence() + "\n")
          .answer(response, callback);
      return true;
    } catch (RuntimeException e) {
      if (!Outage.isBehind(e)) {
        throw e;
      }
      Outage.FEED.answer(response, callback);
      return true;
    }
    return super.handle(request, response, callback);
  }

  private void answer(
      Asked asked, long edition, Request request, Response response, Callback callback) {
    if (Newsstand.isReading(request)) {
      door.openToScripts(response);
    }
    switch (asked) {
      case Asked ours when !Newsstand.isReading(request) -> refuse(response, callback);
      case Asked.Elsewhere(Reply reply) ->
          reply.asked(request.getHttpURI().getQuery()).answer(response, callback);
      case Asked.Outlines(OpmlList list) ->
          press.outlines(list, door.pass(request)).answer(request, response, callback, outflow);
      case Asked.Feed(FeedDocument document) ->
          feed(document.with(door.pass(request)), edition, request)
              .ifPresentOrElse(
                  feed -> feed.answer(request, response, callback, outflow),
                  () -> LongDocuments.CROWDED.answer(response, callback));
      case Asked.Other() -> throw new IllegalArgumentException("is no feed");
    }
  }

  /** Empty if there are too many before it. */
  private Optional<Rendered> feed(FeedDocument document, long edition, Request request) {
    if (document.isLong()) {
      return longDocuments.inTurn(() -> press.longFeed(document, edition));
    }
    Rendered whole = press.feed(document, edition);
    long known = document.isUsual() ? Deltas.known(request.getHeaders(), whole) : Deltas.NONE;
    return Optional.of(known == Deltas.NONE ? whole : press.delta(document, whole, known));
  }

  private static void refuse(Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
    Reply.text(405, "Feeds are to be read.\n").answer(response, callback);
  }
}
