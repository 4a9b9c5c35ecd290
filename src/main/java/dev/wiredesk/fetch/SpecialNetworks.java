package dev.wiredesk.fetch;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address blocks where no public server lives (IANA special-purpose registries, RFC 6890). */
final class SpecialNetworks {

  private record Special(Cidr block, String name) {}

  private static final List<Special> ALL =
      """
      0.0.0.0/8          an unspecified address
      10.0.0.0/8         a private address
      100.64.0.0/10      an address behind a carrier's NAT
      127.0.0.0/8        a loopback address
      168.63.129.16/32   a cloud metadata address
      169.254.0.0/16     a link-local address
      172.16.0.0/12      a private address
      192.0.0.0/24       a reserved address
      192.0.2.0/24       a documentation address
      192.88.99.0/24     a 6to4 relay address
      192.168.0.0/16     a private address
      198.18.0.0/15      a benchmark address
      198.51.100.0/24    a documentation address
      203.0.113.0/24     a documentation address
      224.0.0.0/4        a multicast address
      255.255.255.255/32 the broadcast address
      240.0.0.0/4        a reserved address
      ::/128             the unspecified address
      ::1/128            a loopback address
      64:ff9b:1::/48     a local NAT64 address
      100::/64           a discard address
      2001::/23          a reserved address
      2001:db8::/32      a documentation address
      3fff::/20          a documentation address
      fc00::/7           a private address
      fe80::/10          a link-local address
      fec0::/10          a private address
      ff00::/8           a multicast address
      """
          .lines()
          .map(SpecialNetworks::parse)
          .toList();

  /** All that IANA has given out for the public IPv6 internet so far (RFC 4291 §2.4). */
  private static final Cidr GLOBAL_UNICAST = Cidr.parse("2000::/3");

  private SpecialNetworks() {}

  private static Special parse(String line) {
    String[] columns = line.split(" +", 2);
    return new Special(Cidr.parse(columns[0]), columns[1]);
  }

  /** What is special about the address, in words; null if nothing is. */
  static @Nullable String nameOf(InetAddress address) {
    for (Special special : ALL) {
      if (special.block().contains(address)) {
        return special.name();
      }
    }
    boolean isOutside = address.getAddress().length == 16 && !GLOBAL_UNICAST.contains(address);
    return isOutside ? "a reserved address" : null;
  }
}
