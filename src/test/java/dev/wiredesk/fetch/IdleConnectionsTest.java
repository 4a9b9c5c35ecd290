package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class IdleConnectionsTest {

  private static final int MOST = 20;
  private static final int BETWEEN = 5;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final PoolingHttpClientConnectionManager pool =
      PoolingHttpClientConnectionManagerBuilder.create()
          .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
          .build();
  private final IdleConnections idle = new IdleConnections(pool, MOST, BETWEEN);
  private final CloseableHttpClient client =
      HttpClients.custom()
          .setConnectionManager(pool)
          .addResponseInterceptorFirst((_, _, _) -> idle.answered())
          .build();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[2]);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.stop(0);
    threads.close();
  }

  /** As many hosts as numbers; 127.0.0.0/8 is one machine. */
  private void ask(int from, int to) throws IOException {
    for (int host = from; host < to; host++) {
      String address = "http://127.0.1." + host + ":" + server.getAddress().getPort() + "/";
      int status = client.execute(new HttpGet(address), answer -> answer.getCode());
      assertThat(status).isEqualTo(200);
    }
  }

  private int kept() {
    return pool.getTotalStats().getAvailable();
  }

  @Test
  void keepsOneForEachHostUpToTheBound() throws IOException {
    ask(1, 1 + MOST);
    assertThat(kept()).isEqualTo(MOST);
    ask(1, 1 + MOST);
    assertThat(kept()).isGreaterThan(MOST / 2);
  }

  @Test
  void closesThoseThatHaveBeenIdleLongestOnceThereAreMore() throws IOException {
    ask(1, 200);
    Awaitility.await().until(() -> kept() <= MOST + BETWEEN);
  }
}
