package dev.wiredesk.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** HttpClient with all that it would do by itself switched off. */
final class Client {

  private static final TimeValue IDLE = TimeValue.ofSeconds(20);

  /** In bytes; each connection has three. Bodies go past them, in larger pieces. */
  private static final int BUFFER = 4_096;

  /** Connections kept open take a sixteenth of the heap at most. */
  private static final int MOST_IDLE =
      Math.clamp(Runtime.getRuntime().maxMemory() / (16 * 4 * BUFFER), 256, 8_192);

  private static final int BETWEEN_LOOKS = 128;

  private Client() {}

  /** Makes its own connections, to addresses that the resolver has judged. */
  static CloseableHttpClient of(
      FetchSettings settings, DnsResolver resolver, HttpRequestInterceptor whenConnected) {
    return bare(settings, resolver, whenConnected)
        // The default one asks the system's proxy selector: a proxy would go round the guard.
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setDefaultCredentialsProvider((scope, context) -> null)
        .setDefaultRequestConfig(requests(settings, false))
        .disableAuthCaching()
        .build();
  }

  /** Asks the proxy for everything. */
  static CloseableHttpClient of(
      FetchSettings settings, Proxy proxy, HttpRequestInterceptor whenConnected) {
    return bare(settings, proxy.resolver(), whenConnected)
        .setRoutePlanner(proxy.routes())
        .setDefaultCredentialsProvider(proxy.credentials())
        .setDefaultRequestConfig(requests(settings, proxy.wantsCredentials()))
        .build();
  }

  private static HttpClientBuilder bare(
      FetchSettings settings, DnsResolver resolver, HttpRequestInterceptor whenConnected) {
    PoolingHttpClientConnectionManager connections = connections(settings, resolver);
    var idle = new IdleConnections(connections, MOST_IDLE, BETWEEN_LOOKS);
    return HttpClients.custom()
        .setConnectionManager(connections)
        .addResponseInterceptorFirst((_, _, _) -> idle.answered())
        .addRequestInterceptorLast(whenConnected)
        .disableAutomaticRetries()
        .disableConnectionState()
        .disableContentCompression()
        .disableCookieManagement()
        .disableDefaultUserAgent()
        .disableRedirectHandling()
        .evictExpiredConnections()
        .evictIdleConnections(IDLE);
  }

  private static RequestConfig requests(FetchSettings settings, boolean authentication) {
    return RequestConfig.custom()
        .setAuthenticationEnabled(authentication)
        .setProtocolUpgradeEnabled(false)
        .setRedirectsEnabled(false)
        .setConnectionRequestTimeout(timeout(settings.totalTimeout()))
        .setResponseTimeout(timeout(settings.headTimeout()))
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      FetchSettings settings, DnsResolver resolver) {
    Timeout connectTimeout = timeout(settings.connectTimeout());
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setBufferSize(BUFFER)
                        .setMaxLineLength(16_384)
                        .setMaxHeaderCount(200)
                        .build())
                // Byte for byte, so that validators go back to the letter.
                .charCodingConfig(
                    CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build())
                .build())
        .setDnsResolver(resolver)
        .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
        .setMaxConnPerRoute(settings.maxPerHost())
        .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connectTimeout).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(connectTimeout)
                .setSocketTimeout(timeout(settings.headTimeout()))
                .setIdleTimeout(Timeout.of(IDLE.toDuration()))
                // Nothing is sent twice, so a connection that its server closed must be noticed,
                // however short a while ago that was.
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .build())
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }
}
