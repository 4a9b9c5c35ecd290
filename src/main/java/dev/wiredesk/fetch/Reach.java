package dev.wiredesk.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Tells by an address alone whether it may be on the public internet. */
final class Reach {

  /** Names that no public DNS knows (RFC 6761, RFC 6762, RFC 9476 and what networks use). */
  private static final List<String> LOCAL =
      List.of(".localhost", ".local", ".internal", ".lan", ".home", ".home.arpa", ".invalid");

  private Reach() {}

  static boolean isPublic(URI url, List<String> allowedNetworks) {
    String scheme = url.getScheme();
    String host = url.getHost();
    if (host == null || !("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
      return false;
    }
    try {
      int port = url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(scheme) ? 443 : 80;
      return new AddressGuard(allowedNetworks)
              .objection(InetAddress.ofLiteral(unbracketed(host)), port)
          == null;
    } catch (IllegalArgumentException e) {
      String name = host.toLowerCase(Locale.ROOT);
      return name.contains(".") && LOCAL.stream().noneMatch(name::endsWith);
    }
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
