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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A desk that runs on this machine, asked over loopback. */
final class RunningDesk implements DeskOnFile {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  private RunningDesk(int port) {
    this.port = port;
  }

  /** The desk at that port of this machine; null if none answers there. */
  static @Nullable RunningDesk at(int port) {
    RunningDesk desk = new RunningDesk(port);
    try {
      desk.explain("0");
      return desk;
    } catch (IOException _) {
      desk.close();
      return null;
    }
  }

  @Override
  public String explain(String asked) throws IOException {
    return ask("explain?of=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
  }

  @Override
  public List<Original> originals(Instant from, Instant before, long after) throws IOException {
    String json = ask("originals?from=%s&before=%s&after=%d".formatted(from, before, after));
    return List.of(JsonMapper.shared().readValue(json, Original[].class));
  }

  private String ask(String question) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/enquiries/%s".formatted(port, question)))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200 || answer.headers().firstValue("Wiredesk-Enquiry").isEmpty()) {
        throw new IOException("what answers at port %d is no desk".formatted(port));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
