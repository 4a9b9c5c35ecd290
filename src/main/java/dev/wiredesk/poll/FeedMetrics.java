package dev.wiredesk.poll;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What operators watch of each feed. Read from the database when somebody asks, so that thousands
 * of feeds cost nothing meanwhile and every node tells the same.
 */
@Component
class FeedMetrics implements MultiCollector {

  private final PollStates states;

  FeedMetrics(PollStates states, ObjectProvider<PrometheusRegistry> registry) {
    this.states = states;
    registry.ifAvailable(known -> known.register(this));
  }

  @Override
  public MetricSnapshots collect() {
    try {
      return snapshots(states.all());
    } catch (DataAccessException _) {
      return MetricSnapshots.of(); // the other metrics are wanted most when the database is away
    }
  }

  private static MetricSnapshots snapshots(List<PollState> all) {
    GaugeSnapshot.Builder failures =
        gauge("wiredesk_feed_failures", "Polls that failed since the last that did not");
    GaugeSnapshot.Builder polled =
        gauge("wiredesk_feed_polled_timestamp_seconds", "When the feed was last asked");
    GaugeSnapshot.Builder due =
        gauge(
            "wiredesk_feed_due_timestamp_seconds", "When it is asked next, and which rule set it");
    for (PollState state : all) {
      Labels feed = Labels.of("feed", state.feed());
      failures.dataPoint(point(feed, state.failures()));
      Instant last = state.lastPoll();
      if (last != null) {
        polled.dataPoint(point(feed, seconds(last)));
      }
      if (!state.hasEnded()) {
        due.dataPoint(point(feed.add("rule", label(state.rule())), seconds(state.due())));
      }
    }
    return MetricSnapshots.of(failures.build(), polled.build(), due.build());
  }

  static String label(Rule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static GaugeSnapshot.Builder gauge(String name, String help) {
    return GaugeSnapshot.builder().name(name).help(help);
  }

  private static double seconds(Instant moment) {
    return (double) moment.getEpochSecond();
  }

  private static GaugeDataPointSnapshot point(Labels labels, double value) {
    return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
  }
}
