package dev.wiredesk.poll;

import dev.wiredesk.desk.Filing;
import dev.wiredesk.desk.Receipt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What operators watch of polling. */
@Component
class PollMetrics {

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  private final MeterRegistry registry;
  private final Timer lag;

  PollMetrics(MeterRegistry registry, PollStates states, InstantSource clock) {
    this.registry = registry;
    Gauge.builder("wiredesk.due", () -> states.due(clock.instant()))
        .description("Feeds whose time has come and that have not been polled yet")
        .register(registry);
    this.lag =
        Timer.builder("wiredesk.lag")
            .description("From publication to filing, of entries that opened a story")
            .serviceLevelObjectives(
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                Duration.ofMinutes(15),
                Duration.ofHours(1))
            .register(registry);
  }

  void polled(String outcome, Rule next) {
    count("wiredesk.polls", "Polls, by what came of them", "outcome", outcome, 1);
    count(
        "wiredesk.polls.next",
        "Polls, by the rule that set the time of the next",
        "rule",
        FeedMetrics.label(next),
        1);
  }

  void filed(PollState before, Receipt receipt) {
    if (receipt.broughtNews() || before.isFailing()) {
      LOG.atDebug()
          .addKeyValue("feed", before.feed())
          .addKeyValue("filed", receipt.inWords())
          .log(before.isFailing() ? "Polled, after failing" : "Polled");
    }
    for (Filing filing : Filing.values()) {
      String name = filing.name().toLowerCase(Locale.ROOT).replace('_', '-');
      count(
          "wiredesk.entries", "Entries, by what they were", "filing", name, receipt.count(filing));
    }
    receipt.lags().stream().filter(Duration::isPositive).forEach(lag::record);
  }

  private void count(String name, String words, String tag, String value, int more) {
    Counter.builder(name).description(words).tag(tag, value).register(registry).increment(more);
  }
}
