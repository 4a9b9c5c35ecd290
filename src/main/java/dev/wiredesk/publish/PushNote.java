package dev.wiredesk.publish;

import dev.wiredesk.poll.PushLease;
import java.time.Instant;

/** What an operator may want to know of the hub of a feed. */
final class PushNote {

  private PushNote() {}

  static String of(PushLease lease, Times times) {
    String hub = lease.hub().getHost();
    Instant ends = lease.ends();
    Instant brought = lease.brought();
    if (lease.isActive(times.now()) && ends != null) {
      return "Pushed by "
          + hub
          + (brought == null
              ? ", which has brought nothing yet"
              : ", last " + times.at(brought).absolute())
          + "; subscribed until "
          + times.at(ends).absolute()
          + ".";
    }
    return lease.outcome().isEmpty()
        ? "Its hub " + hub + " has been asked to push; it is polled until that is confirmed."
        : "Its hub " + hub + " does not push, so it is polled: " + lease.outcome() + ".";
  }
}
