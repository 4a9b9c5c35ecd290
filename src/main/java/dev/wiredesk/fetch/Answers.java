package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import dev.wiredesk.fetch.FetchResult.Fetched;
import dev.wiredesk.fetch.FetchResult.NotModified;
import dev.wiredesk.fetch.Step.Done;
import dev.wiredesk.fetch.Step.Moved;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.jspecify.annotations.Nullable;

/** What an answer means (RFC 9110 §15). */
final class Answers {

  private final Body body;
  private final InstantSource clock;

  Answers(FetchSettings settings, InstantSource clock) {
    this.body = new Body(settings);
    this.clock = clock;
  }

  Step read(Target target, FetchRequest asked, ClassicHttpResponse answer) throws IOException {
    AnswerHead head = new AnswerHead(answer, clock.instant());
    int status = answer.getCode();
    return switch (status) {
      // §15.3.4: 203 is a 200 that passed a proxy which had a hand in it.
      case 200, 203 -> new Done(fetched(target, asked, answer, head), status);
      case 304 -> new Done(notModified(asked.validators(), head), status);
      case 301, 302, 303, 307, 308 -> moved(target, status, head);
      default -> new Done(failed(target, status, head), status);
    };
  }

  private FetchResult fetched(
      Target target, FetchRequest asked, ClassicHttpResponse answer, AnswerHead head)
      throws IOException {
    byte[] bytes = body.read(answer, asked.most(), asked.admission());
    Document document =
        new Document(target.uri(), head.field("Content-Type"), head.links(), bytes)
            .inLanguage(head.field("Content-Language"));
    return new Fetched(document, head.validators(), head.fresh());
  }

  private static FetchResult notModified(Validators asked, AnswerHead head) {
    return asked.equals(Validators.NONE)
        ? new Failed(
            Failure.STATUS, "the server answered 304 to an unconditional request", 304, null)
        : new NotModified(head.refreshed(asked), head.fresh());
  }

  private static Step moved(Target target, int status, AnswerHead head) throws Fault {
    @Nullable String location = head.location();
    return location == null
        ? new Done(
            new Failed(
                Failure.REDIRECTS, "redirected without saying where", status, head.retryAfter()),
            status)
        : new Moved(WebAddresses.redirected(target.uri(), location), status);
  }

  /** The phrase is the standard's own: the server's could say anything. */
  private static Failed failed(Target target, int status, AnswerHead head) {
    @Nullable String phrase =
        status >= 100 && status < 600
            ? EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ENGLISH)
            : null;
    boolean isChallenge = "challenge".equalsIgnoreCase(head.field("cf-mitigated"));
    String reason =
        "the server answered "
            + status
            + (phrase == null ? "" : " " + phrase)
            + (isChallenge ? ", asking whether we are human" : "");
    Duration retryAfter = head.retryAfter();
    boolean isBusy = (status == 429 || status == 503) && retryAfter != null;
    return new Failed(
        status == 410 ? Failure.GONE : Failure.STATUS,
        reason,
        status,
        retryAfter,
        isBusy ? target.host() : null);
  }
}
