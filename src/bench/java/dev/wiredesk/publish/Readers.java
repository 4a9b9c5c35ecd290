package dev.wiredesk.publish;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Very many readers of one feed at once, each on a connection that it keeps: the first asks only
 * after the last has connected. Arguments: port, readers, requests of each, the mean pause between
 * them in seconds. A process of its own beside the desk; ends by itself.
 */
final class Readers {

  private static final String PATH = "/feeds/world.atom";
  private static final Duration LONGEST = Duration.ofSeconds(55);
  private static final int PER_ADDRESS = 5_000;
  private static final int CONNECTS_PER_SECOND = 1_500;

  private final int port;
  private final int readers;
  private final int requests;
  private final double pauseSeconds;
  private final CountDownLatch connected;
  private final AtomicLongArray nanos;
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();
  private final Map<String, AtomicInteger> outcomes = new ConcurrentSkipListMap<>();

  private Readers(int port, int readers, int requests, double pauseSeconds) {
    this.port = port;
    this.readers = readers;
    this.requests = requests;
    this.pauseSeconds = pauseSeconds;
    connected = new CountDownLatch(readers);
    nanos = new AtomicLongArray(readers * requests);
  }

  public static void main(String[] args) throws InterruptedException {
    new Readers(
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Double.parseDouble(args[3]))
        .run();
  }

  private void run() throws InterruptedException {
    long start = System.nanoTime();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    for (int reader = 0; reader < readers; reader++) {
      int number = reader;
      threads.execute(() -> read(number));
      if (reader % 15 == 14) {
        Thread.sleep(15_000 / CONNECTS_PER_SECOND);
      }
    }
    threads.shutdown();
    if (!threads.awaitTermination(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
      count("failed: not done in time");
      threads.shutdownNow();
    }
    report(Duration.ofNanos(System.nanoTime() - start));
  }

  private void read(int number) {
    boolean waited = false;
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(source(number), 0));
      socket.connect(new InetSocketAddress("127.0.0.1", port), 20_000);
      socket.setSoTimeout(20_000);
      mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
      connected.countDown();
      waited = true;
      connected.await();
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1024);
      String etag = "";
      for (int i = 0; i < requests; i++) {
        pause(number, i);
        etag = ask(socket, in, etag);
      }
      open.decrementAndGet();
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (!waited) {
        connected.countDown();
      }
      count("failed: " + e);
    }
  }

  /** Ports of one address would run short. */
  private static InetAddress source(int number) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (2 + number / PER_ADDRESS)});
  }

  /** Evenly spread, and no two rounds alike. */
  private void pause(int number, int round) throws InterruptedException {
    double share = (number * 0.618034 + round * 0.414214) % 1;
    Thread.sleep((long) (2000 * pauseSeconds * share));
  }

  /** Without a validator for the first time, then with that of the last answer. */
  private String ask(Socket socket, InputStream in, String etag) throws IOException {
    String condition = etag.isEmpty() ? "" : "If-None-Match: " + etag + "\r\n";
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept-Encoding: gzip\r\n%s\r\n"
            .formatted(PATH, port, condition);
    long asked = System.nanoTime();
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    String status = line(in);
    Map<String, String> headers = headers(in);
    String known = headers.getOrDefault("etag", "");
    if (status.startsWith("HTTP/1.1 200")) {
      int length = Integer.parseInt(headers.getOrDefault("content-length", "-1"));
      if (length <= 0 || !headers.getOrDefault("content-encoding", "").equals("gzip")) {
        throw new IOException("a feed that is not whole: " + headers);
      }
      in.skipNBytes(length);
      bytes.addAndGet(length);
    } else if (!status.startsWith("HTTP/1.1 304") || !known.equals(etag)) {
      throw new IOException(status + " for " + etag);
    }
    nanos.set(answers.getAndIncrement(), System.nanoTime() - asked);
    count(status.substring("HTTP/1.1 ".length()));
    return known;
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the desk hung up");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private void count(String outcome) {
    outcomes.computeIfAbsent(outcome, fresh -> new AtomicInteger()).incrementAndGet();
  }

  private void report(Duration took) {
    int failed =
        outcomes.entrySet().stream()
            .filter(outcome -> outcome.getKey().startsWith("failed"))
            .mapToInt(outcome -> outcome.getValue().get())
            .sum();
    long[] sorted = new long[Math.max(1, answers.get())];
    Arrays.setAll(sorted, i -> i < nanos.length() ? nanos.get(i) : 0);
    Arrays.sort(sorted);
    System.out.printf(
        "%d readers, %d connected at once, %d answers in %.1f s, %d failed, %d MB%n",
        readers, mostOpen.get(), answers.get(), took.toMillis() / 1e3, failed, bytes.get() >> 20);
    System.out.printf(
        "median %.2f ms, p99 %.2f ms, longest %.2f ms%n",
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * .99)] / 1e6,
        sorted[sorted.length - 1] / 1e6);
    outcomes.forEach((outcome, times) -> System.out.println(times + " × " + outcome));
  }
}
