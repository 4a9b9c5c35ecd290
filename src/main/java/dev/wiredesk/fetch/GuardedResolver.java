package dev.wiredesk.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves and guards in one step: the addresses judged are the addresses connected to, so a name
 * that changes its mind in between gains nothing (DNS rebinding).
 */
final class GuardedResolver implements DnsResolver {

  private final LocalNames names;
  private final NameLookup lookup;
  private final AddressGuard guard;

  GuardedResolver(LocalNames names, NameLookup lookup, AddressGuard guard) {
    this.names = names;
    this.lookup = lookup;
    this.guard = guard;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetSocketAddress local = names.lookup(host);
    if (local != null) {
      return List.of(local);
    }
    List<InetSocketAddress> checked = new ArrayList<>();
    for (InetAddress address : lookup.addresses(host)) {
      // One bad address refuses the host: an honest name does not mix public and private ones.
      String objection = guard.objection(address, port);
      if (objection != null) {
        throw Fault.refused(sentence(host, address, objection));
      }
      checked.add(new InetSocketAddress(address, port));
    }
    return checked;
  }

  private static String sentence(String host, InetAddress address, String objection) {
    String literal = address.getHostAddress();
    String remedy =
        SpecialNetworks.nameOf(address) == null
            ? ""
            : ", which wiredesk.fetch.allowed-networks does not open";
    return (literal.equals(host) ? host : host + " (" + literal + ")")
        + " is "
        + objection
        + remedy;
  }

  /** Without a port there is nothing to judge; the classic client asks with one. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw Fault.refused(host + " was asked for without a port");
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
