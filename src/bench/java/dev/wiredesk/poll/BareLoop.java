package dev.wiredesk.poll;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** HttpClient alone: each feed asked for, its body unpacked and thrown away. */
final class BareLoop {

  private BareLoop() {}

  static void run(FarmProcess farm, int first, int feeds, String etag) throws IOException {
    LongAdder bytes = new LongAdder();
    try (CloseableHttpClient client =
            HttpClients.custom()
                .setConnectionManager(
                    PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(1000)
                        .setMaxConnPerRoute(1)
                        .build())
                .build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Semaphore room = new Semaphore(64);
      for (int feed = first; feed < first + feeds; feed++) {
        room.acquireUninterruptibly();
        HttpGet question = new HttpGet(farm.address(feed));
        question.setHeader("If-None-Match", etag);
        threads.execute(() -> {
          try {
            bytes.add(
                client.execute(
                    question,
                    answer ->
                        answer.getEntity() == null
                            ? 0
                            : EntityUtils.toByteArray(answer.getEntity()).length));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          } finally {
            room.release();
          }
        });
      }
    }
  }
}
