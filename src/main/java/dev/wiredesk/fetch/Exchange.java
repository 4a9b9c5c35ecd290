package dev.wiredesk.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;

/** One request and its answer; redirects are not followed here. */
final class Exchange implements AutoCloseable {

  private static final String WATCH = "dev.wiredesk.watch";

  private final FetchSettings settings;
  private final InstantSource clock;
  private final Watchdog watchdog;
  private final NameLookup lookup;
  private final GuardedResolver guarded;
  private final CloseableHttpClient client;
  private final Answers answers;

  Exchange(FetchSettings settings, LocalNames names, NameLookup.Source dns, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    watchdog = new Watchdog(settings);
    lookup = new NameLookup(dns, settings.connectTimeout());
    guarded =
        new GuardedResolver(
            names, lookup, new AddressGuard(settings.allowedNetworks()), settings.insiders());
    URI proxy = settings.proxy();
    client =
        proxy == null
            ? Client.of(settings, guarded, Exchange::connected)
            : Client.of(settings, new Proxy(proxy, names, lookup), Exchange::connected);
    answers = new Answers(settings, clock);
  }

  private static void connected(HttpRequest request, EntityDetails entity, HttpContext context) {
    if (context.getAttribute(WATCH) instanceof Watchdog.Watch watch) {
      watch.asked();
    }
  }

  /**
   * @param headers of the feed, those that this host may see
   * @param left of the total time limit
   * @throws IOException if no whole answer came; a {@link Fault} if we ended it
   */
  Step run(Target target, FetchRequest request, Map<String, String> headers, Duration left)
      throws IOException {
    Validators validators = request.validators();
    HttpGet question = Question.of(target, settings.userAgent().get(), validators, headers);
    try (Watchdog.Watch watch = watchdog.over(question, left)) {
      FetchRequest watched = request.admittedBy(() -> watch.pause(request.admission()));
      return ask(target, question, watch, answer -> answers.read(target, watched, answer));
    } finally {
      // Drops a connection whose answer was not read whole; otherwise it does nothing.
      question.cancel();
    }
  }

  /** Sends something, and reads of the answer no more than its head. */
  PostResult post(Target target, byte[] body, Map<String, String> headers, Duration left)
      throws IOException {
    HttpPost question = Question.of(target, settings.userAgent().get(), body, headers);
    try (Watchdog.Watch watch = watchdog.over(question, left)) {
      return ask(target, question, watch, this::result);
    } finally {
      question.cancel();
    }
  }

  private PostResult result(HttpResponse answer) {
    int status = answer.getCode();
    boolean isBusy = status == 429 || status == 503;
    return new PostResult(
        status,
        "the server answered " + status,
        isBusy ? new AnswerHead(answer, clock.instant()).retryAfter() : null);
  }

  private interface Reading<T> {
    T of(ClassicHttpResponse answer) throws IOException;
  }

  private <T> T ask(
      Target target, HttpUriRequestBase question, Watchdog.Watch watch, Reading<T> reading)
      throws IOException {
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(WATCH, watch);
    try {
      if (settings.proxy() != null) {
        List<InetSocketAddress> _ = guarded.resolve(target.host(), target.actualPort());
      }
      ClassicHttpResponse answer = client.executeOpen(target.route(), question, context);
      watch.answered();
      return reading.of(answer);
    } catch (IOException e) {
      Fault fault = watch.fault();
      throw fault == null ? e : fault;
    } catch (IllegalStateException e) { // what a client says that was closed meanwhile
      Fault fault = watch.fault();
      if (fault == null) {
        throw e;
      }
      throw fault;
    }
  }

  /** Ends what is under way. */
  @Override
  public void close() {
    watchdog.close();
    lookup.close();
    client.close(CloseMode.IMMEDIATE);
  }
}
