package dev.wiredesk.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * Queries that wait for what is to come: asked once for each story, however many they are. Safe for
 * any thread.
 */
public final class StandingQueries implements AutoCloseable {

  private final Monitor monitor;
  private Map<String, Query> current = Map.of();

  /** Starts without queries. */
  public StandingQueries() {
    try {
      this.monitor =
          new Monitor(
              TextAnalysis.INSTANCE,
              new TermFilteredPresearcher(),
              new MonitorConfiguration().setPurgeFrequency(1, TimeUnit.HOURS));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be opened", e);
    }
  }

  /** Asks these from now on, each under its name, and no others. */
  public synchronized void replace(Map<String, Query> next) {
    List<MonitorQuery> changed = new ArrayList<>();
    next.forEach((name, query) -> {
      if (!current.entrySet().contains(Map.entry(name, query))) {
        changed.add(new MonitorQuery(name, query.compiled()));
      }
    });
    List<String> gone = current.keySet().stream().filter(name -> !next.containsKey(name)).toList();
    try {
      monitor.register(changed);
      monitor.deleteById(gone);
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be written", e);
    }
    current = new HashMap<>(next);
  }

  /** The names of the queries that ask for that, in alphabetical order. */
  public List<String> matching(Searchable searchable) {
    try {
      if (monitor.getQueryCount() == 0) {
        return List.of();
      }
      return monitor
          .match(Documents.matchable(searchable), QueryMatch.SIMPLE_MATCHER)
          .getMatches()
          .stream()
          .map(QueryMatch::getQueryId)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be closed", e);
    }
  }
}
