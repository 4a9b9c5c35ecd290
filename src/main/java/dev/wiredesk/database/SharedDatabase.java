package dev.wiredesk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Where the database is PostgreSQL, other settings make sense unless somebody has set them. */
final class SharedDatabase implements EnvironmentPostProcessor, Ordered {

  private static final String SETTINGS = "dev/wiredesk/database/postgresql.yml";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:")) {
      try {
        new YamlPropertySourceLoader()
            .load("postgresql", new ClassPathResource(SETTINGS))
            .forEach(environment.getPropertySources()::addLast);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** After application.yml has been read. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
