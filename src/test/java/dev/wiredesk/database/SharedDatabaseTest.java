package dev.wiredesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SharedDatabaseTest {

  private static final String STRATEGY = "db-scheduler.polling-strategy";
  private static final String TIMEOUT = "spring.datasource.hikari.connection-timeout";

  @Test
  void letsNodesOnPostgresqlLockWhatTheyTake() {
    assertThat(with(Map.of("spring.datasource.url", "jdbc:postgresql://db.example/wiredesk")))
        .returns("lock-and-fetch", environment -> environment.getProperty(STRATEGY))
        .returns("5000", environment -> environment.getProperty(TIMEOUT));
  }

  @Test
  void leavesWhatSomebodyHasSet() {
    assertThat(
            with(
                Map.of(
                    "spring.datasource.url",
                    "jdbc:postgresql://db.example/wiredesk",
                    TIMEOUT,
                    "700")))
        .returns("700", environment -> environment.getProperty(TIMEOUT));
  }

  @Test
  void changesNothingForTheEmbeddedDatabase() {
    assertThat(with(Map.of("spring.datasource.url", "jdbc:h2:file:./data/wiredesk")))
        .returns(null, environment -> environment.getProperty(STRATEGY));
  }

  private static StandardEnvironment with(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addLast(new MapPropertySource("settings", settings));
    new SharedDatabase().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }
}
