package dev.wiredesk.poll;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.WebAddresses;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hosts that asked to be left alone, on every node and across restarts. A pause may grow; it
 * never shrinks.
 */
@Component
public class HostPauses {

  /** So long another node may take to hear of a pause; asking before every poll costs more. */
  private static final Duration READ = Duration.ofSeconds(1);

  private final JdbcClient db;
  private volatile Known known = new Known(Map.of(), Instant.EPOCH);

  private record Known(Map<String, Instant> ends, Instant read) {

    boolean isOutdated(Instant now) {
      return now.isBefore(read) || Duration.between(read, now).compareTo(READ) >= 0;
    }
  }

  HostPauses(JdbcClient db) {
    this.db = db;
  }

  /** Until when the host of that address is left alone; empty if it may be asked. */
  public Optional<Instant> until(URI address, Instant now) {
    Known current = known.isOutdated(now) ? read(now) : known;
    return Optional.ofNullable(current.ends.get(WebAddresses.host(address)))
        .filter(ends -> ends.isAfter(now));
  }

  private synchronized Known read(Instant now) {
    if (known.isOutdated(now)) {
      known =
          new Known(
              db
                  .sql("SELECT host, ends FROM host_pause")
                  .query((row, n) ->
                      Map.entry(
                          row.getString("host"),
                          row.getObject("ends", OffsetDateTime.class).toInstant()))
                  .list()
                  .stream()
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
              now);
    }
    return known;
  }

  /** Does as a host says that is busy and tells for how long (RFC 9110 §10.2.3): a week at most. */
  public void heed(Failed failed, Instant now) {
    Duration asked = failed.retryAfter();
    if (failed.busy() != null && asked != null) {
      Duration longest = PollPolicy.LONGEST_RETRY_AFTER;
      pause(failed.busy(), now.plus(asked.compareTo(longest) > 0 ? longest : asked), now);
    }
  }

  /**
   * Notes that the host wants to be left alone.
   *
   * @param host as {@link WebAddresses#host} has it
   */
  synchronized void pause(String host, Instant until, Instant now) {
    OffsetDateTime ends = until.atOffset(ZoneOffset.UTC);
    db.sql("DELETE FROM host_pause WHERE ends <= ?").param(now.atOffset(ZoneOffset.UTC)).update();
    // In this order the longer pause stays if another node notes one at the same time.
    db.sql("INSERT INTO host_pause (host, ends) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(host, ends)
        .update();
    db.sql("UPDATE host_pause SET ends = greatest(ends, ?) WHERE host = ?")
        .params(ends, host)
        .update();
    known = new Known(Map.of(), Instant.EPOCH);
  }
}
