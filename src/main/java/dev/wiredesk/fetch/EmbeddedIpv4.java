package dev.wiredesk.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * The IPv4 addresses that an IPv6 address leads to through a translator or a tunnel. Java turns
 * IPv4-mapped addresses into IPv4 by itself; IPv4-compatible ones are reserved altogether.
 */
final class EmbeddedIpv4 {

  private static final Cidr NAT64 = Cidr.parse("64:ff9b::/96");
  private static final Cidr SIX_TO_FOUR = Cidr.parse("2002::/16");
  private static final Cidr TEREDO = Cidr.parse("2001::/32");

  private EmbeddedIpv4() {}

  /** Whether the address is nothing but a translated IPv4 address (RFC 6052 §2.1). */
  static boolean isTranslated(InetAddress address) {
    return NAT64.contains(address);
  }

  static List<InetAddress> in(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (NAT64.contains(address)) {
      return List.of(ipv4(bytes, 12, 0));
    }
    if (SIX_TO_FOUR.contains(address)) { // RFC 3056 §2
      return List.of(ipv4(bytes, 2, 0));
    }
    if (TEREDO.contains(address)) { // RFC 4380 §4: the server, and the client with bits inverted
      return List.of(ipv4(bytes, 4, 0), ipv4(bytes, 12, 0xff));
    }
    if (isIsatap(bytes)) {
      return List.of(ipv4(bytes, 12, 0));
    }
    return List.of();
  }

  /** RFC 5214 §6.1: any prefix, then 0000:5efe or 0200:5efe. */
  private static boolean isIsatap(byte[] bytes) {
    return bytes.length == 16
        && (bytes[8] & 0xfd) == 0
        && bytes[9] == 0
        && bytes[10] == 0x5e
        && bytes[11] == (byte) 0xfe;
  }

  private static InetAddress ipv4(byte[] bytes, int from, int mask) {
    byte[] four = Arrays.copyOfRange(bytes, from, from + 4);
    for (int i = 0; i < four.length; i++) {
      four[i] ^= (byte) mask;
    }
    try {
      return InetAddress.getByAddress(four);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
