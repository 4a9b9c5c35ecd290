package dev.wiredesk.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Invented outlets that keep publishing, served over real HTTP on the loopback address: a desk
 * without internet. What they publish is a pure function of the clock, so neither a restart nor
 * another port changes an id.
 */
public final class SimulatedWires implements AutoCloseable {

  private static final Duration SLOWNESS = Duration.ofSeconds(2);

  private final HttpServer server;
  private final ExecutorService threads;
  private final CountDownLatch closed;
  private final Sites sites;

  private SimulatedWires(
      HttpServer server, ExecutorService threads, CountDownLatch closed, Sites sites) {
    this.server = server;
    this.threads = threads;
    this.closed = closed;
    this.sites = sites;
  }

  /**
   * Opens them on a free port.
   *
   * @throws UncheckedIOException if there is none
   */
  public static SimulatedWires start(InstantSource clock) {
    return start(clock, SLOWNESS);
  }

  /** The same with a slow outlet of another slowness. */
  static SimulatedWires start(InstantSource clock, Duration slowness) {
    Sites sites = new Sites(Outlet.load());
    HttpServer server = bound();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    CountDownLatch closed = new CountDownLatch(1);
    server.setExecutor(threads);
    server.createContext("/", new Switchboard(sites, clock, slowness, closed));
    server.start();
    return new SimulatedWires(server, threads, closed, sites);
  }

  private static HttpServer bound() {
    try {
      byte[] loopback = {127, 0, 0, 1};
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getByAddress(loopback), 0), /* backlog= */ 0);
    } catch (IOException e) {
      throw new UncheckedIOException("no port for the simulated wires", e);
    }
  }

  /** Where all of them listen. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** The names that they answer for, all of them under {@code .example} (RFC 6761 §6.5). */
  public Set<String> hosts() {
    return new TreeSet<>(sites.outlets().keySet());
  }

  /** Where that host is served; null if it is none of theirs. Letter case does not matter. */
  public @Nullable InetSocketAddress lookup(String host) {
    return sites.outlet(host.toLowerCase(Locale.ROOT)).isPresent() ? address() : null;
  }

  /** Closes the port at once; an answer under way is lost. */
  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
