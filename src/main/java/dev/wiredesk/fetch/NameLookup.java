package dev.wiredesk.fetch;

import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * DNS with a time limit. The system's resolver has none that we can set, and it blocks in native
 * code, which would hold the few carriers of all virtual threads: so it runs on threads of its own.
 */
final class NameLookup implements AutoCloseable {

  /** Asks the system: {@link InetAddress#getAllByName}, but for tests. */
  @FunctionalInterface
  interface Source {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private static final int THREADS = 32;

  private final Source source;
  private final Duration limit;
  private final ThreadPoolExecutor threads;
  private final Set<CompletableFuture<List<InetAddress>>> pending = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  NameLookup(Source source, Duration limit) {
    this.source = source;
    this.limit = limit;
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("fetch-dns-", 0).factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    threads.allowCoreThreadTimeOut(true);
  }

  /** All addresses of the host, in the system's order. */
  @SuppressWarnings("UndefinedEquals") // identity is what is meant
  List<InetAddress> addresses(String host) throws Fault {
    if (Target.isLiteral(host)) {
      return List.of(InetAddress.ofLiteral(host));
    }
    CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
    pending.add(answer);
    try {
      threads.execute(() -> complete(answer, host));
      if (closed) {
        throw Fault.closing();
      }
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      String reason = "looking up " + host + " took longer than " + Fault.spell(limit);
      throw new Fault(Failure.TIMEOUT, reason);
    } catch (ExecutionException e) {
      throw closed
          ? Fault.closing()
          : new Fault(Failure.UNKNOWN_HOST, "no address is known for " + host);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted();
    } finally {
      answer.cancel(false);
      pending.remove(answer);
    }
  }

  private void complete(CompletableFuture<List<InetAddress>> answer, String host) {
    if (answer.isDone()) {
      return;
    }
    try {
      answer.complete(List.of(source.addresses(host)));
    } catch (UnknownHostException | IllegalArgumentException e) {
      answer.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    threads.shutdownNow();
    pending.forEach(answer -> answer.completeExceptionally(Fault.closing()));
  }
}
