package dev.wiredesk.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that makes every connection but those to local names. It looks names up by itself, so
 * whoever hands one over must have judged it before; that the proxy finds the same address is the
 * proxy's to see to.
 */
final class Proxy {

  private final HttpHost host;
  private final @Nullable String user;
  private final LocalNames names;
  private final NameLookup lookup;

  Proxy(URI address, LocalNames names, NameLookup lookup) {
    this.host = new HttpHost("http", address.getHost(), address.getPort());
    this.user = address.getUserInfo();
    this.names = names;
    this.lookup = lookup;
  }

  HttpRoutePlanner routes() {
    return new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE) {
      @Override
      protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
        return names.lookup(target.getHostName().toLowerCase(Locale.ROOT)) == null ? host : null;
      }
    };
  }

  /** Knows the proxy, which may stand in an inner network, and local names. */
  DnsResolver resolver() {
    return new DnsResolver() {
      @Override
      public List<InetSocketAddress> resolve(String name, int port) throws UnknownHostException {
        InetSocketAddress local = names.lookup(name);
        if (local != null) {
          return List.of(local);
        }
        if (!name.equalsIgnoreCase(host.getHostName())) {
          throw Fault.refused(name + " is the proxy's to ask");
        }
        return lookup.addresses(name).stream()
            .map(address -> new InetSocketAddress(address, port))
            .toList();
      }

      @Override
      public InetAddress[] resolve(String name) throws UnknownHostException {
        throw Fault.refused(name + " was asked for without a port");
      }

      @Override
      public String resolveCanonicalHostname(String name) {
        return name;
      }
    };
  }

  boolean wantsCredentials() {
    return user != null;
  }

  /** For the proxy and for nobody else. */
  CredentialsProvider credentials() {
    AuthScope scope = new AuthScope(host);
    return (asked, context) -> user != null && scope.match(asked) >= 0 ? login(user) : null;
  }

  private static UsernamePasswordCredentials login(String user) {
    int colon = user.indexOf(':');
    String name = colon < 0 ? user : user.substring(0, colon);
    String password = colon < 0 ? "" : user.substring(colon + 1);
    return new UsernamePasswordCredentials(name, password.toCharArray());
  }
}
