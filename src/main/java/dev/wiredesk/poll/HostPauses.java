package dev.wiredesk.poll;

import dev.wiredesk.fetch.Pauses;
import dev.wiredesk.fetch.WebAddresses;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hosts that asked to be left alone, on every node and across restarts. A pause may grow; it
 * never shrinks.
 */
@Component
public class HostPauses implements Pauses {

  /** So long another node may take to hear of a pause; asking before every poll costs more. */
  private static final Duration READ = Duration.ofSeconds(1);

  private final JdbcClient db;

  /** What this node was told. */
  private final Map<String, Instant> noted = new ConcurrentHashMap<>();

  private volatile Known known = new Known(Map.of(), Instant.EPOCH);

  private record Known(Map<String, Instant> ends, Instant read) {

    boolean isOutdated(Instant now) {
      return now.isBefore(read) || Duration.between(read, now).compareTo(READ) >= 0;
    }
  }

  HostPauses(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Instant> until(URI address, Instant now) {
    Known last = known;
    Known current = last.isOutdated(now) ? read(now) : last;
    String host = WebAddresses.host(address);
    return Optional.of(later(current.ends.get(host), noted.get(host)))
        .filter(ends -> ends.isAfter(now));
  }

  private static Instant later(@Nullable Instant a, @Nullable Instant b) {
    Instant first = a == null ? Instant.EPOCH : a;
    return b == null || first.isAfter(b) ? first : b;
  }

  private synchronized Known read(Instant now) {
    if (known.isOutdated(now)) {
      known = new Known(ends(), now);
      writeWhatIsMissing(now);
    }
    return known;
  }

  private Map<String, Instant> ends() {
    Map<String, Instant> ends = new HashMap<>();
    db.sql("SELECT host, ends FROM host_pause")
        .query(row -> {
          ends.put(row.getString("host"), row.getObject("ends", OffsetDateTime.class).toInstant());
        });
    return ends;
  }

  /** What the database could not take when it was noted. */
  private void writeWhatIsMissing(Instant now) {
    noted.values().removeIf(ends -> !ends.isAfter(now));
    noted.forEach((host, ends) -> {
      if (ends.isAfter(later(known.ends.get(host), null))) {
        write(host, ends);
      }
    });
  }

  /** For a week at most. */
  @Override
  public void pause(String host, Duration wish, Instant now) {
    Duration longest = PollPolicy.LONGEST_RETRY_AFTER;
    pause(host, now.plus(wish.compareTo(longest) > 0 ? longest : wish), now);
  }

  /**
   * Notes that the host wants to be left alone; here at once, whether the database answers or not.
   *
   * @param host as {@link WebAddresses#host} has it
   */
  synchronized void pause(String host, Instant until, Instant now) {
    Instant ends = until.truncatedTo(ChronoUnit.MICROS); // as databases have it
    noted.merge(host, ends, HostPauses::later);
    db.sql("DELETE FROM host_pause WHERE ends <= ?").param(now.atOffset(ZoneOffset.UTC)).update();
    write(host, ends);
    known = new Known(Map.of(), Instant.EPOCH);
  }

  /** In this order the longer pause stays if another node notes one at the same time. */
  private void write(String host, Instant until) {
    OffsetDateTime ends = until.atOffset(ZoneOffset.UTC);
    db.sql("INSERT INTO host_pause (host, ends) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(host, ends)
        .update();
    db.sql("UPDATE host_pause SET ends = greatest(ends, ?) WHERE host = ?")
        .params(ends, host)
        .update();
  }
}
