package dev.wiredesk.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves and guards in one step: the addresses judged are the addresses connected to, so a name
 * that changes its mind in between gains nothing (DNS rebinding).
 */
final class GuardedResolver implements DnsResolver {

  private final LocalNames names;
  private final NameLookup lookup;
  private final AddressGuard opened;
  private final AddressGuard closed = new AddressGuard(List.of());
  private final Predicate<String> insiders;

  /**
   * @param opened judges where insiders may be
   * @param insiders hosts that may lie in networks that are opened
   */
  GuardedResolver(
      LocalNames names, NameLookup lookup, AddressGuard opened, Predicate<String> insiders) {
    this.names = names;
    this.lookup = lookup;
    this.opened = opened;
    this.insiders = insiders;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetSocketAddress local = names.lookup(host);
    if (local != null) {
      return List.of(local);
    }
    AddressGuard guard = insiders.test(host) ? opened : closed;
    List<InetSocketAddress> checked = new ArrayList<>();
    for (InetAddress address : lookup.addresses(host)) {
      // One bad address refuses the host: an honest name does not mix public and private ones.
      String objection = guard.objection(address, port);
      if (objection != null) {
        throw Fault.refused(sentence(host, address, objection) + remedy(address, port));
      }
      checked.add(new InetSocketAddress(address, port));
    }
    return checked;
  }

  private static String sentence(String host, InetAddress address, String objection) {
    String literal = address.getHostAddress();
    return (literal.equals(host) ? host : host + " (" + literal + ")") + " is " + objection;
  }

  private String remedy(InetAddress address, int port) {
    if (SpecialNetworks.nameOf(address) == null) {
      return "";
    }
    return opened.objection(address, port) == null
        ? ", and no feed of feeds.yml is there"
        : ", which wiredesk.fetch.allowed-networks does not open";
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
