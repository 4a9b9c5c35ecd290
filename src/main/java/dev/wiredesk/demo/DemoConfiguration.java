package dev.wiredesk.demo;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.FeedsReader;
import dev.wiredesk.feed.Reading;
import dev.wiredesk.fetch.LocalNames;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The profile {@code demo}: its own wires, its own feeds.yml, the same desk. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

  @Bean(destroyMethod = "close")
  SimulatedWires simulatedWires(InstantSource clock) {
    SimulatedWires wires = SimulatedWires.start(clock);
    LOG.info("Simulated wires of {} outlets on {}", wires.hosts().size(), wires.address());
    return wires;
  }

  /** The outlets' names lead to the wires, whatever port they got. */
  @Bean
  LocalNames localNames(SimulatedWires wires) {
    return wires::lookup;
  }

  @Bean
  CurrentFeeds currentFeeds(@Value("${desk.url:}") String deskUrl) throws IOException {
    FeedsReader reader = new FeedsReader(System::getenv).at(deskUrl);
    return switch (reader.read(feedsYml(), "demo feeds.yml")) {
      case Reading.Accepted(var feeds) -> new CurrentFeeds(feeds);
      case Reading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
    };
  }

  private static String feedsYml() throws IOException {
    try (InputStream in = DemoConfiguration.class.getResourceAsStream("feeds.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
