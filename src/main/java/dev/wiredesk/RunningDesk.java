package dev.wiredesk;

import dev.wiredesk.archive.Original;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** A desk that runs on this machine, asked over loopback. */
final class RunningDesk implements DeskOnFile {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final @Nullable String token;

  private RunningDesk(int port, @Nullable String token) {
    this.port = port;
    this.token = token;
  }

  /**
   * The desk that these settings are for; null if none answers at its port. A private desk is shown
   * one of its own tokens.
   *
   * @throws IOException if it answers, and lets the command in no more than any stranger
   */
  static @Nullable RunningDesk find(Environment settings) throws IOException {
    Map<String, String> readers =
        Binder.get(settings)
            .bind("wiredesk.readers", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    RunningDesk desk =
        new RunningDesk(
            settings.getProperty("server.port", Integer.class, 8080),
            readers.values().stream().findFirst().orElse(null));
    try {
      var _ = desk.explain("0");
      return desk;
    } catch (ClosedDoor e) {
      desk.close();
      throw e;
    } catch (IOException _) {
      desk.close();
      return null;
    }
  }

  @Override
  public Optional<String> explain(String asked) throws IOException {
    HttpResponse<String> answer =
        ask("explain?of=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(body(answer));
  }

  @Override
  public List<Original> originals(Instant from, Instant before, long after) throws IOException {
    String json = body(ask("originals?from=%s&before=%s&after=%d".formatted(from, before, after)));
    return List.of(JsonMapper.shared().readValue(json, Original[].class));
  }

  private static String body(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException("the desk answers " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<String> ask(String question) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/enquiries/%s".formatted(port, question)))
            .timeout(PATIENCE);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (isPrivateDesk(answer)) {
        throw new ClosedDoor(port, token != null);
      }
      if (answer.headers().firstValue("Wiredesk-Enquiry").isEmpty()) {
        throw new IOException("what answers at port %d is no desk".formatted(port));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static boolean isPrivateDesk(HttpResponse<String> answer) {
    return answer.statusCode() == 401
        && answer
            .headers()
            .firstValue("WWW-Authenticate")
            .filter(asked -> asked.contains("realm=\"Wiredesk\""))
            .isPresent();
  }

  /** A private desk does not know the token, or was shown none. */
  private static final class ClosedDoor extends IOException {

    private static final long serialVersionUID = 1;

    ClosedDoor(int port, boolean shown) {
      super(
          "the desk at port %d is private%s; name a reader as the desk was told of one: --wiredesk.readers.alice=…"
              .formatted(port, shown ? ", and does not know this token" : ""));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
