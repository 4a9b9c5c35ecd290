package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class FetcherTlsTest {

  @Test
  void doesNotTrustACertificateThatNobodyVouchesFor() throws Exception {
    HttpsServer server = selfSigned();
    try (Fetcher fetcher =
        new Fetcher(FetchSettings.of("Wiredesk"), _ -> server.getAddress(), () -> Instant.EPOCH)) {
      assertThat(fetcher.fetch(FetchRequest.of(URI.create("https://wire.example/"))))
          .isEqualTo(
              new Failed(Failure.TLS, "the server's certificate is not to be trusted", null, null));
    } finally {
      server.stop(0);
    }
  }

  private static HttpsServer selfSigned() throws IOException, GeneralSecurityException {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
    server.start();
    return server;
  }

  private static SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    char[] password = "wiredesk".toCharArray();
    try (InputStream file =
        Objects.requireNonNull(
            FetcherTlsTest.class.getResourceAsStream("/fetch/self-signed.p12"))) {
      keys.load(file, password);
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
