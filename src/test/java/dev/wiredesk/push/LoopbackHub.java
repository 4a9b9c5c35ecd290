package dev.wiredesk.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An outlet with a feed and a hub of its own on the loopback address. */
final class LoopbackHub implements AutoCloseable {

  final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  final List<String> items = new CopyOnWriteArrayList<>();
  volatile int status = 202;
  volatile boolean verifies = true;
  volatile long lease = 864_000;
  volatile String challenge = "c0ffee";

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  LoopbackHub() throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    server.createContext("/feed.xml", this::feed);
    server.createContext("/hub", this::subscribe);
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void feed(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange
          .getResponseHeaders()
          .add(
              "Link",
              "<%s>; rel=\"hub\", <%s>; rel=\"self\""
                  .formatted(address("/hub"), address("/feed.xml")));
      byte[] body = document(items);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** A feed that holds these. */
  static byte[] document(List<String> headlines) {
    String entries =
        headlines.stream()
            .map(
                """
                <item><guid isPermaLink="false">tag:pier.example,2026:%1$s</guid><title>%1$s</title>
                <description>The harbour office says of it: %1$s, as of this morning.</description></item>
                """
                    ::formatted)
            .collect(Collectors.joining());
    return ("<rss version=\"2.0\"><channel><title>Pier Post</title>" + entries + "</channel></rss>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void subscribe(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> form =
          Stream.of(
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                      .split("&"))
              .map(pair -> pair.split("=", 2))
              .collect(
                  Collectors.toMap(
                      pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
      asked.add(form);
      exchange.sendResponseHeaders(status, -1);
      if (verifies && status == 202) {
        Thread.startVirtualThread(() -> verify(said(form, "mode"), said(form, "topic")));
      }
    }
  }

  /** Asks back as a hub does; the answer. */
  HttpResponse<String> verify(String mode, String topic) {
    String query =
        "?hub.mode=%s&hub.topic=%s&hub.challenge=%s&hub.lease_seconds=%d"
            .formatted(mode, URLEncoder.encode(topic, StandardCharsets.UTF_8), challenge, lease);
    return send(HttpRequest.newBuilder(URI.create(callback() + query)).build());
  }

  /** What was last asked of it: subscribe or unsubscribe. */
  String lastMode() {
    return said(asked.getLast(), "mode");
  }

  private static String said(Map<String, String> form, String name) {
    return Objects.requireNonNull(form.get("hub." + name), name);
  }

  String callback() {
    return said(asked.getFirst(), "callback");
  }

  String secret() {
    return said(asked.getFirst(), "secret");
  }

  /** Brings something, signed like that; the status of the answer. */
  int bring(byte[] body, String signature) {
    return bring(callback(), body, signature);
  }

  int bring(String callback, byte[] body, String signature) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(callback))
            .header("Content-Type", "application/rss+xml")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!signature.isEmpty()) {
      request.header("X-Hub-Signature", signature);
    }
    return send(request.build()).statusCode();
  }

  static String sign(String method, String secret, byte[] body) {
    try {
      String name = "Hmac" + method.toUpperCase(java.util.Locale.ROOT);
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), name));
      return method + "=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }
}
