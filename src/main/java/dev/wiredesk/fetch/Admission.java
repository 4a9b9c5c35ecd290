package dev.wiredesk.fetch;

/**
 * Who is asked before more than {@link #ORDINARY} bytes of a body are taken in, so that many large
 * ones at once need not find room. What is read of it meanwhile waits with the server.
 */
@FunctionalInterface
public interface Admission {

  /** Bytes, decoded, that anybody may send; few feeds are larger. */
  int ORDINARY = 500_000;

  /** Everybody at once. */
  Admission FREE = () -> {};

  /**
   * Returns once there is room; the wait counts against no limit of the exchange. Called once for
   * each large body.
   */
  void await();
}
