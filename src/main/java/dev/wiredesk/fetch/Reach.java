package dev.wiredesk.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;

/** Tells by an address alone whether it may be on the public internet. */
final class Reach {

  /** Names that no public DNS knows (RFC 6761, RFC 6762, RFC 9476 and what networks use). */
  private static final List<String> LOCAL =
      List.of(".localhost", ".local", ".internal", ".lan", ".home", ".home.arpa", ".invalid");

  private Reach() {}

  static boolean isPublic(URI url, List<String> allowedNetworks) {
    try {
      Target target = Target.of(url);
      String host = target.host();
      return Target.isLiteral(host)
          ? isPublic(InetAddress.ofLiteral(host), target.actualPort(), allowedNetworks)
          : host.contains(".") && LOCAL.stream().noneMatch(host::endsWith);
    } catch (Fault e) {
      return false;
    }
  }

  private static boolean isPublic(InetAddress address, int port, List<String> allowedNetworks) {
    return new AddressGuard(allowedNetworks).objection(address, port) == null;
  }
}
