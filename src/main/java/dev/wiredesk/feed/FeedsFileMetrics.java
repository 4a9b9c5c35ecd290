package dev.wiredesk.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What operators watch of feeds.yml. */
@Component
class FeedsFileMetrics {

  FeedsFileMetrics(MeterRegistry registry, CurrentFeeds feeds) {
    Gauge.builder(
            "wiredesk.feeds.mistakes",
            () -> feeds.refused().map(refused -> refused.problems().size()).orElse(0))
        .description("Mistakes that keep feeds.yml, as it stands, from being in force")
        .register(registry);
  }
}
