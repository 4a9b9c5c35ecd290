package dev.wiredesk.farm;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves generated feeds, each on a loopback host of its own (127.x.y.z), with validators. Each
 * feed lists its latest entries; {@link #advance()} gives every feed one more.
 */
public final class Farm implements AutoCloseable {

  /** Hears of every request for a feed, before it is answered. */
  @FunctionalInterface
  public interface Listener {
    void asked(int feed, @Nullable String userAgent);
  }

  private static final class Served {

    private final long version;
    private final byte[] gzip;

    private Served(long version, byte[] gzip) {
      this.version = version;
      this.gzip = gzip;
    }
  }

  private final ServerSocket socket;
  private final Prose prose;
  private final int items;
  private final AtomicReferenceArray<@Nullable Served> cache;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong version = new AtomicLong();
  private volatile boolean conditional = true;
  private volatile IntFunction<Temper> tempers = feed -> Temper.HONEST;
  private volatile Listener listener = (feed, agent) -> {};

  /** Starts on a free port of every loopback address. */
  public Farm(int feeds, int items, Instant start) {
    this.items = items;
    this.prose = new Prose(20260301, start);
    this.cache = new AtomicReferenceArray<>(feeds);
    try {
      socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 0), 4096);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("farm").start(this::accept);
  }

  /** How many feeds it has. */
  public int size() {
    return cache.length();
  }

  /** The address of a feed: a host of its own. */
  public URI address(int feed) {
    return address(feed, socket.getLocalPort());
  }

  /** The address of a feed of the farm that listens on that port. */
  public static URI address(int feed, int port) {
    int host = feed + 1;
    return URI.create(
        "http://127.%d.%d.%d:%d/feeds/%d.xml"
            .formatted(1 + (host >> 16), (host >> 8) & 0xff, host & 0xff, port, feed));
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Every feed gets one more entry, and loses its oldest. */
  public void advance() {
    version.incrementAndGet();
  }

  /** Whether it answers 304 to those who know what it serves. */
  public void conditional(boolean wanted) {
    conditional = wanted;
  }

  /** Sets how feeds behave; all are honest until then. */
  public void behave(IntFunction<Temper> how) {
    tempers = how;
  }

  /** Sets who hears of requests. */
  public void listen(Listener next) {
    listener = next;
  }

  /** Requests answered so far. */
  public long requests() {
    return requests.get();
  }

  /** Bytes of heads and bodies sent so far. */
  public long bytes() {
    return bytes.get();
  }

  /** Makes what it is about to serve, so that a measured round does not wait for it. */
  public void prepare() {
    IntStream.range(0, size()).parallel().forEach(this::served);
  }

  /** The document of a feed, as it stands now. */
  String document(int feed, long at) {
    StringBuilder text = new StringBuilder(50_000);
    text.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><title>Farm %d</title><link>https://farm-%d.example/</link><description>Generated</description><language>en</language>
        """
            .formatted(feed, feed));
    for (long number = at + items - 1; number >= at; number--) {
      text.append(prose.item(feed, number));
    }
    return text.append("</channel></rss>\n").toString();
  }

  private Served served(int feed) {
    long now = version.get();
    Served known = cache.get(feed);
    if (known == null || known.version != now) {
      known = new Served(now, gzip(document(feed, now)));
      cache.set(feed, known);
    }
    return known;
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(20_000);
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread.startVirtualThread(() -> serve(connection));
      } catch (IOException _) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream(), 1024);
      OutputStream out = connection.getOutputStream();
      for (Request request = Request.read(in); request != null; request = Request.read(in)) {
        byte[] answer = answer(request);
        requests.incrementAndGet();
        bytes.addAndGet(answer.length);
        out.write(answer);
      }
    } catch (IOException _) {
      // The client went away.
    } finally {
      open.remove(connection);
    }
  }

  private byte[] answer(Request request) {
    int feed = request.feed();
    if (feed < 0 || feed >= size()) {
      return bytes("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    }
    listener.asked(feed, request.userAgent());
    Temper temper = tempers.apply(feed);
    if (temper == Temper.SLOW) {
      LockSupport.parkNanos(200_000_000);
    }
    if (temper == Temper.FAILING && requests.get() % 3 == 0) {
      return bytes("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
    }
    String etag = temper == Temper.LYING ? "\"always\"" : "\"v" + version.get() + "\"";
    boolean known = conditional && temper != Temper.FORGETFUL && etag.equals(request.ifNoneMatch());
    return known
        ? bytes("HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n")
        : whole(served(feed).gzip, temper == Temper.FORGETFUL ? "" : "ETag: " + etag + "\r\n");
  }

  private static byte[] whole(byte[] body, String validators) {
    byte[] head =
        bytes(
            "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Encoding: gzip\r\n"
                + validators
                + "Content-Length: "
                + body.length
                + "\r\n\r\n");
    byte[] answer = new byte[head.length + body.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    return answer;
  }

  private static byte[] bytes(String head) {
    return head.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
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
