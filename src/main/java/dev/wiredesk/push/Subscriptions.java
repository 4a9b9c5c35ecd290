package dev.wiredesk.push;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.fetch.Fetcher;
import dev.wiredesk.parse.PushOffer;
import dev.wiredesk.poll.Brought;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.PushLeases;
import dev.wiredesk.publish.DeskAddress;
import dev.wiredesk.publish.Publications;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which hubs the desk subscribes to: those that its feeds name, while it has an address that a hub
 * can reach. Without one, or without a hub that keeps its word, feeds are polled as ever.
 */
@Component
class Subscriptions {

  private static final int TOKEN_BYTES = 24;
  private static final int SECRET_BYTES = 24;

  private final CurrentFeeds feeds;
  private final DeskAddress address;
  private final PushLeases leases;
  private final Brought brought;
  private final Fetcher fetcher;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Subscriptions(
      CurrentFeeds feeds,
      DeskAddress address,
      PushLeases leases,
      Brought brought,
      Fetcher fetcher,
      InstantSource clock) {
    this.feeds = feeds;
    this.address = address;
    this.leases = leases;
    this.brought = brought;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Brings what is asked of hubs into line with what feeds offer and feeds.yml lists. Of leases
   * that are in order, however many, it asks the scheduler nothing.
   */
  void reconcile(SchedulerClient scheduler) {
    Map<String, PushOffer> meant = meant();
    Set<String> served = new HashSet<>();
    for (PushLease lease : leases.all()) {
      if (lease.wanted() && isMeant(lease, meant)) {
        served.add(lease.feed());
      } else if (lease.wanted()) {
        end(lease);
      }
    }
    meant.forEach((feed, offer) -> {
      if (!served.contains(feed)) {
        leases.add(wish(feed, offer));
      }
    });
    leases.untended(PushTasks.KEEP.getTaskName()).forEach(lease -> keep(lease, scheduler));
  }

  /** What is to be asked for, by feed; nothing while no hub can reach the desk. */
  private Map<String, PushOffer> meant() {
    if (!fetcher.isInReach(desk())) {
      return Map.of();
    }
    Map<String, PushOffer> offers = leases.offers();
    offers.keySet().removeIf(feed -> feeds.feed(feed).isEmpty());
    return offers;
  }

  /** Its task sleeps until the lease is to be renewed, and is woken if the hub is to be told. */
  private void keep(PushLease lease, SchedulerClient scheduler) {
    try {
      scheduler.schedule(
          PushTasks.KEEP.instance(lease.token()).build(),
          clock.instant(),
          lease.isToBeParted()
              ? ScheduleOptions.WHEN_EXISTS_RESCHEDULE
              : ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    } catch (TaskInstanceCurrentlyExecutingException _) {
      // A minute from now it will be looked at again.
    }
  }

  private boolean isMeant(PushLease lease, Map<String, PushOffer> meant) {
    return new PushOffer(lease.hub(), lease.topic()).equals(meant.get(lease.feed()))
        && lease.callback().toString().startsWith(desk() + Publications.CALLBACKS);
  }

  private void end(PushLease lease) {
    leases.unwant(lease.token());
    feeds.feed(lease.feed()).ifPresent(brought::ended);
  }

  private PushLease wish(String feed, PushOffer offer) {
    String token = noise(TOKEN_BYTES);
    URI callback = URI.create(desk() + Publications.CALLBACKS + token);
    return PushLease.wish(token, feed, callback, offer.hub(), offer.topic(), noise(SECRET_BYTES));
  }

  private URI desk() {
    return address.get();
  }

  private String noise(int bytes) {
    byte[] noise = new byte[bytes];
    random.nextBytes(noise);
    return HexFormat.of().formatHex(noise);
  }
}
