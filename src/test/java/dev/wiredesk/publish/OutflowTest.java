package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real server, with documents that no socket takes at once. */
class OutflowTest {

  private static final int SIZE = 16 << 20;
  private static final int MOST = 4;

  private final Outflow outflow = new Outflow((long) MOST * SIZE);
  private final Map<String, ByteBuffer> documents = new ConcurrentHashMap<>();
  private final Server server =
      new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private final List<Socket> readers = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    server.setHandler(
        new Handler.Abstract.NonBlocking() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            outflow.send(document(Request.getPathInContext(request)), response, callback);
            return true;
          }
        });
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    for (Socket reader : readers) {
      reader.close();
    }
    server.stop();
  }

  @Test
  void thoseWhoHardlyReadMakeRoomInTheOrderInWhichTheyCame() throws IOException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 3 * MOST; i++) {
      slow.add(ask("/" + i));
      assertThat(outflow.held()).isLessThanOrEqualTo((long) MOST * SIZE);
    }
    for (Socket first : slow.subList(0, 2 * MOST)) {
      assertThat(bytes(first)).isLessThan(SIZE);
    }
    for (Socket last : slow.subList(2 * MOST, 3 * MOST)) {
      assertThat(bytes(last)).isEqualTo(SIZE);
    }
  }

  @Test
  void whoReadsIsServedInFullHoweverManyDoNot() throws IOException {
    for (int i = 0; i < 3 * MOST; i++) {
      ask("/slow/" + i);
      assertThat(bytes(ask("/quick/" + i))).isEqualTo(SIZE);
    }
  }

  @Test
  void anyNumberMayReadTheSameDocument() throws IOException {
    List<Socket> slow = new ArrayList<>();
    for (int i = 0; i < 5 * MOST; i++) {
      slow.add(ask("/same"));
    }
    assertThat(outflow.held()).isEqualTo(SIZE);
    for (Socket reader : slow) {
      assertThat(bytes(reader)).isEqualTo(SIZE);
    }
  }

  @Test
  void noneOfManyWhoReadTheSameMakesRoomWhereOneAloneCan() throws IOException {
    List<Socket> many = List.of(ask("/same"), ask("/same"), ask("/same"));
    List<Socket> alone = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      alone.add(ask("/" + i));
    }
    assertThat(bytes(alone.getFirst())).isLessThan(SIZE);
    for (Socket reader : many) {
      assertThat(bytes(reader)).isEqualTo(SIZE);
    }
  }

  @Test
  void nothingIsHeldForThoseWhoHaveGoneOrHaveItAll() throws IOException {
    bytes(ask("/read"));
    ask("/left").close();
    await().untilAsserted(() -> assertThat(outflow.held()).isZero());
  }

  private ByteBuffer document(String path) {
    return documents.computeIfAbsent(path, asked -> ByteBuffer.allocate(SIZE).asReadOnlyBuffer());
  }

  /** Reads no more than where the answer begins. */
  private Socket ask(String path) throws IOException {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    Socket reader = new Socket();
    readers.add(reader);
    reader.setReceiveBufferSize(4096);
    reader.setSoTimeout(20_000);
    reader.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String request = "GET " + path + " HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n";
    reader.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(head(reader.getInputStream())).startsWith("HTTP/1.1 200 ");
    return reader;
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  /** Of the body, as far as it comes. */
  private static long bytes(Socket reader) throws IOException {
    long bytes = 0;
    byte[] some = new byte[1 << 16];
    try {
      for (int read = reader.getInputStream().read(some);
          read >= 0;
          read = reader.getInputStream().read(some)) {
        bytes += read;
      }
    } catch (SocketException e) {
      // Broken off.
    }
    return bytes;
  }
}
