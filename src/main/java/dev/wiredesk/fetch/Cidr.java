package dev.wiredesk.fetch;

import java.net.InetAddress;

/** A block of addresses of one IP version (RFC 4632, RFC 4291 §2.3). */
record Cidr(InetAddress network, int prefix) {

  /**
   * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; never asks DNS.
   *
   * @throws IllegalArgumentException quoting what is no network
   */
  static Cidr parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    try {
      InetAddress network = InetAddress.ofLiteral(whole(address));
      int bits = network.getAddress().length * 8;
      int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
      if (prefix >= 0 && prefix <= bits) {
        return new Cidr(network, prefix);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(notANetwork(text), e);
    }
    throw new IllegalArgumentException(notANetwork(text));
  }

  /** Java also takes "10" or "10.1", and fills up in the middle. */
  private static String whole(String address) {
    if (address.contains(":") || address.chars().filter(c -> c == '.').count() == 3) {
      return address;
    }
    throw new IllegalArgumentException(address);
  }

  private static String notANetwork(String text) {
    return "not a network: \"" + text + "\" (write 10.0.0.0/8, fd00::/8 or a single address)";
  }

  boolean contains(InetAddress address) {
    byte[] theirs = address.getAddress();
    byte[] ours = network.getAddress();
    if (theirs.length != ours.length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit += 8) {
      int mask = prefix - bit >= 8 ? 0xff : 0xff << (8 - (prefix - bit));
      if (((theirs[bit / 8] ^ ours[bit / 8]) & mask & 0xff) != 0) {
        return false;
      }
    }
    return true;
  }
}
