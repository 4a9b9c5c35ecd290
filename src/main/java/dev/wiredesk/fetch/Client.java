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
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** HttpClient with all that it would do by itself switched off. */
final class Client {

  private static final TimeValue IDLE = TimeValue.ofSeconds(20);

  /** In bytes, for each connection and direction: hundreds of them are kept for a while. */
  private static final int BUFFER = 8_192;

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
    return HttpClients.custom()
        .setConnectionManager(connections(settings, resolver))
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

  private static HttpClientConnectionManager connections(
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
                // Nothing is sent twice, so a connection that its server closed must be noticed.
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                .build())
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }
}
