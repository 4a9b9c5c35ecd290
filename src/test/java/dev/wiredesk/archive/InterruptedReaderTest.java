package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A desk that stops interrupts its threads, wherever they are. */
class InterruptedReaderTest {

  private static final int ROWS = 2_000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"application.yml", "application-demo.yml"})
  void takesNoDatabaseAlong(String settings) throws Exception {
    DataSource database = new DriverManagerDataSource(url(settings));
    JdbcClient db = JdbcClient.create(database);
    try (var _ = database.getConnection()) {
      db.sql("CREATE TABLE page (number BIGINT PRIMARY KEY, text VARCHAR)").update();
      db.sql("INSERT INTO page SELECT n, repeat('copy ', 1000) FROM system_range(1, ?) AS r(n)")
          .param(ROWS)
          .update();
      db.sql("CHECKPOINT").update();

      CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> readInterrupted(db));

      assertThat(read.get()).isEqualTo(ROWS);
      assertThat(db.sql("SELECT sum(length(text)) FROM page").query(Long.class).single())
          .isEqualTo(5_000L * ROWS);
    }
  }

  /** Far more than is kept in memory, so that most is read from the file. */
  private static int readInterrupted(JdbcClient db) {
    return IntStream.rangeClosed(1, ROWS)
        .map(number -> {
          Thread.currentThread().interrupt();
          String text =
              db.sql("SELECT text FROM page WHERE number = ?")
                  .param(number)
                  .query(String.class)
                  .single();
          return text.isEmpty() ? 0 : 1;
        })
        .sum();
  }

  private String url(String settings) {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(settings));
    Properties properties = Objects.requireNonNull(yaml.getObject());
    String url = properties.getProperty("spring.datasource.url");
    return url.replaceFirst("\\./data/[a-z/]+", folder.resolve("desk").toString())
        + ";CACHE_SIZE=256";
  }
}
