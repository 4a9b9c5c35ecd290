package dev.wiredesk.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line to a PostgreSQL that can be cut and mended: what an outage is to those who use it. */
public final class DatabaseLine implements AutoCloseable {

  private static final Pattern HOST = Pattern.compile("(jdbc:postgresql://)([^:/]+):(\\d+)(/.*)");

  private final Matcher target;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Socket> frozen = ConcurrentHashMap.newKeySet();
  private volatile boolean freezing;
  private @Nullable ServerSocket server;

  /** A line to that JDBC address. */
  public DatabaseLine(String address) {
    target = HOST.matcher(address);
    if (!target.matches()) {
      throw new IllegalArgumentException(address);
    }
    port = listen(0);
  }

  /** The JDBC address at this end. */
  public String address() {
    return target.group(1) + "127.0.0.1:" + port + target.group(4);
  }

  /** Ends all connections, in the middle of whatever they carry, and takes no new ones. */
  public synchronized void cut() {
    try {
      if (server != null) {
        server.close();
      }
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets connections stand, and carries nothing more over them, as when a cable is drawn. */
  public void freeze() {
    frozen.addAll(open);
    freezing = true;
  }

  /** Carries what comes over new connections; those that were frozen stay so. */
  public void thaw() {
    freezing = false;
  }

  /** Takes connections again. */
  public synchronized void mend() {
    listen(port);
  }

  private int listen(int wanted) {
    try {
      ServerSocket fresh = new ServerSocket();
      fresh.setReuseAddress(true);
      fresh.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wanted), 100);
      server = fresh;
      Thread.startVirtualThread(() -> accept(fresh));
      return fresh.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket near = from.accept();
        Socket far = new Socket(target.group(2), Integer.parseInt(target.group(3)));
        open.add(near);
        open.add(far);
        if (from.isClosed()) { // cut meanwhile, before these were known
          near.close();
          far.close();
        }
        if (freezing) {
          frozen.add(near);
          frozen.add(far);
        }
        Thread.startVirtualThread(() -> carry(near, far));
        Thread.startVirtualThread(() -> carry(far, near));
      } catch (IOException _) {
        // Cut.
      }
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      byte[] bytes = new byte[8192];
      for (int n = from.getInputStream().read(bytes);
          n >= 0;
          n = from.getInputStream().read(bytes)) {
        if (!frozen.contains(from)) {
          to.getOutputStream().write(bytes, 0, n);
        }
      }
    } catch (IOException _) {
      // Cut.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  @Override
  public void close() {
    cut();
  }
}
