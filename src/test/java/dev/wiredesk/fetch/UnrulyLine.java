package dev.wiredesk.fetch;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection of an {@link UnrulyServer}, for a route to write on as it likes. */
public final class UnrulyLine {

  private final Socket socket;
  private final CountDownLatch closed;

  UnrulyLine(Socket socket, CountDownLatch closed) {
    this.socket = socket;
    this.closed = closed;
  }

  /** Writes as it stands, in ISO 8859-1. */
  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes as it stands. */
  public void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Ends the connection in good order. */
  public void hangUp() throws IOException {
    socket.close();
  }

  /** Ends the connection with a TCP reset. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Waits a little; fails when the server closes, so that endless routes end. */
  public void pause() throws IOException {
    waitFor(15);
  }

  /** Says nothing until the server closes. */
  public void fallSilent() throws IOException {
    waitFor(60_000);
  }

  private void waitFor(long millis) throws IOException {
    try {
      if (closed.await(millis, TimeUnit.MILLISECONDS)) {
        throw new IOException("the server closes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
