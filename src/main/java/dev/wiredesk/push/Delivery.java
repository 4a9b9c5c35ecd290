package dev.wiredesk.push;

import java.io.Serializable;

/**
 * What a hub brought, waiting to be filed.
 *
 * @param token of the lease
 */
@SuppressWarnings("ArrayRecordComponent") // kept as it came, and never compared
record Delivery(String token, String type, byte[] bytes) implements Serializable {

  private static final long serialVersionUID = 1;

  /** Leaves out the token, which is secret. */
  @Override
  public String toString() {
    return "Delivery[" + bytes.length + " bytes]";
  }
}
