package dev.wiredesk.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** One HTTP answer, asked for over a bare socket: the JDK's client does not let Host be set. */
record Reply(int status, Map<String, String> headers, String body) {

  static Reply get(InetSocketAddress address, String host, String path, String... headers)
      throws IOException {
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n".formatted(path, host)
              + Arrays.stream(headers).map(header -> header + "\r\n").reduce("", String::concat)
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return of(socket.getInputStream().readAllBytes());
    }
  }

  private static Reply of(byte[] bytes) throws IOException {
    int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
    String[] head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n", -1);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : Arrays.copyOfRange(head, 1, head.length)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
    if ("gzip".equals(headers.get("Content-Encoding"))) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new Reply(
        Integer.parseInt(head[0].substring(9, 12)),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
