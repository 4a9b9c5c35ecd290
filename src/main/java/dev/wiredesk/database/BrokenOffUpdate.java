package dev.wiredesk.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Takes back an update of the embedded database that was broken off, so that it begins again. */
final class BrokenOffUpdate
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(BrokenOffUpdate.class);

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    UpdateCopy.of(context.getEnvironment().getProperty("spring.datasource.url", ""))
        .ifPresent(BrokenOffUpdate::takeBack);
  }

  private static void takeBack(UpdateCopy copy) {
    try {
      if (copy.restore()) {
        LOG.warn("The last update of the database was broken off; it begins again");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "What the database held before an update that was broken off cannot be put back", e);
    }
  }
}
