package dev.wiredesk.poll;

import dev.wiredesk.fetch.Pauses;
import dev.wiredesk.fetch.WebAddresses;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
 * never shrinks. One that lasts longer than any may was noted by a clock that was wrong, and is
 * none.
 */
@Component
public class HostPauses implements Pauses {

  /** So long another node may take to hear of a pause; asking before every poll costs more. */
  private static final Duration READ = Duration.ofSeconds(1);

  /** By how much the clocks of nodes may differ, or one be set back without being wrong. */
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

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
    Instant read = lasting(current.ends.get(host), now);
    Instant told = lasting(noted.get(host), now);
    return Optional.ofNullable(read == null || (told != null && told.isAfter(read)) ? told : read);
  }

  private static @Nullable Instant lasting(@Nullable Instant ends, Instant now) {
    return ends != null && lasts(ends, now) ? ends : null;
  }

  private static boolean lasts(Instant ends, Instant now) {
    return ends.isAfter(now) && ends.isBefore(farthest(now));
  }

  private static Instant farthest(Instant now) {
    return now.plus(PollPolicy.LONGEST_RETRY_AFTER).plus(CLOCKS_DIFFER);
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
          ends.put(row.getString("host"), Times.instant(row, "ends"));
        });
    return ends;
  }

  /** What the database could not take when it was noted. */
  private void writeWhatIsMissing(Instant now) {
    noted.values().removeIf(ends -> !lasts(ends, now));
    noted.forEach((host, ends) -> {
      if (ends.isAfter(known.ends.getOrDefault(host, Instant.EPOCH))) {
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
    noted.values().removeIf(known -> !lasts(known, now));
    noted.merge(host, ends, (a, b) -> a.isAfter(b) ? a : b);
    db.sql("DELETE FROM host_pause WHERE ends <= ? OR ends >= ?")
        .params(Times.utc(now), Times.utc(farthest(now)))
        .update();
    write(host, ends);
    known = new Known(Map.of(), Instant.EPOCH);
  }

  /** In this order the longer pause stays if another node notes one at the same time. */
  private void write(String host, Instant until) {
    OffsetDateTime ends = Times.utc(until);
    db.sql("INSERT INTO host_pause (host, ends) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(host, ends)
        .update();
    db.sql("UPDATE host_pause SET ends = greatest(ends, ?) WHERE host = ?")
        .params(ends, host)
        .update();
  }
}
