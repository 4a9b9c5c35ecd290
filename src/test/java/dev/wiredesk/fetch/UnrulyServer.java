package dev.wiredesk.fetch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A web server in this process that misbehaves on request: what it serves is set by {@link #on},
 * what it was asked is told by {@link #asked()}. Unknown paths answer 404. Routes that are ready
 * made stand in {@link UnrulyRoutes}.
 */
public final class UnrulyServer implements AutoCloseable {

  /** What a path does. May write anything, or nothing. */
  @FunctionalInterface
  public interface Route {
    void answer(Asked asked, UnrulyLine line) throws IOException;
  }

  /**
   * A request as it came.
   *
   * @param path with its query
   * @param headers by name, in any case
   */
  public record Asked(String path, Map<String, String> headers) {}

  private final ServerSocket socket;
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Starts on a free port of 127.0.0.1. */
  public UnrulyServer() {
    this("127.0.0.1");
  }

  /** Starts on a free port of that loopback address, which makes it a host of its own. */
  public UnrulyServer(String address) {
    try {
      socket = new ServerSocket(0, 50, InetAddress.ofLiteral(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /** Sets what a path (with its query) does. */
  public UnrulyServer on(String path, Route route) {
    routes.put(path, route);
    return this;
  }

  /** The address of a path. */
  public URI at(String path) {
    return URI.create("http://" + address().getHostString() + ":" + address().getPort() + path);
  }

  /** Where it listens, for {@link LocalNames}. */
  public InetSocketAddress address() {
    return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
  }

  /** All requests so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Connections taken so far and still open. */
  public int connections() {
    return open.size();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread.startVirtualThread(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      UnrulyLine line = new UnrulyLine(connection, closed);
      for (String first = line(in); !first.isEmpty(); first = line(in)) {
        Asked request = new Asked(first.split(" ", 3)[1], headers(in));
        asked.add(request);
        routes.getOrDefault(request.path(), UnrulyRoutes.status(404)).answer(request, line);
      }
    } catch (IOException e) {
      // The client went away, or the route hung up: what this server is for.
    } finally {
      open.remove(connection);
    }
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      if (colon < 0) {
        throw new EOFException("the client went away in the midst of a header");
      }
      headers.put(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    return headers;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      line.append(new String(new byte[] {(byte) octet}, StandardCharsets.ISO_8859_1));
    }
    return line.toString().strip();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
