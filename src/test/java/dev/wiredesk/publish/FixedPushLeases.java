package dev.wiredesk.publish;

import dev.wiredesk.archive.Databases;
import dev.wiredesk.poll.PushLease;
import dev.wiredesk.poll.PushLeases;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leases that stand still. */
class FixedPushLeases extends PushLeases {

  private final List<PushLease> leases;

  FixedPushLeases(List<PushLease> leases) {
    super(JdbcClient.create(Databases.none()));
    this.leases = leases;
  }

  @Override
  public List<PushLease> all() {
    return leases;
  }

  @Override
  public List<PushLease> of(String feed) {
    return leases.stream().filter(lease -> lease.feed().equals(feed)).toList();
  }
}
