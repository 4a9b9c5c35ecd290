package dev.wiredesk.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests that leave the desk on the public internet: a feed must not make us ask our own
 * network (server-side request forgery). Judges resolved addresses, so that no spelling of a host
 * gets by.
 */
final class AddressGuard {

  /** Ports above 1023 where other protocols listen, which a request could be smuggled into. */
  private static final Set<Integer> SERVICES =
      Set.of(
          1433, 1521, 1719, 1720, 1723, 2049, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 3659, 4045,
          4190, 5060, 5061, 5432, 5672, 5900, 5985, 5986, 6000, 6379, 6443, 6566, 6665, 6666, 6667,
          6668, 6669, 6679, 6697, 8500, 9042, 9092, 9200, 9300, 10080, 10250, 11211, 27017);

  private final List<Cidr> allowed;

  AddressGuard(List<String> allowedNetworks) {
    allowed = allowedNetworks.stream().map(Cidr::parse).toList();
  }

  /** Why a connection to the address is refused ("a loopback address"); null lets it pass. */
  @Nullable String objection(InetAddress address, int port) {
    if (isAllowed(address)) {
      return null;
    }
    String special = speciality(address);
    return special == null && !isWeb(port) ? "no web server's port (" + port + ")" : special;
  }

  private @Nullable String speciality(InetAddress address) {
    for (InetAddress embedded : EmbeddedIpv4.in(address)) {
      String special = isAllowed(embedded) ? null : SpecialNetworks.nameOf(embedded);
      if (special != null) {
        return special + " inside IPv6";
      }
    }
    return EmbeddedIpv4.isTranslated(address) ? null : SpecialNetworks.nameOf(address);
  }

  private boolean isAllowed(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address));
  }

  private static boolean isWeb(int port) {
    return port == 80 || port == 443 || (port >= 1024 && !SERVICES.contains(port));
  }
}
