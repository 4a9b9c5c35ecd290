package dev.wiredesk.poll;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Frees the tasks that a killed desk had in hand. The embedded database belongs to one process, so
 * at start nobody else can hold them; on PostgreSQL other nodes may, and db-scheduler's heartbeats
 * tell which are dead.
 */
@Component
class InterruptedPolls implements SmartInitializingSingleton {

  private final JdbcClient db;
  private final Node node;

  InterruptedPolls(JdbcClient db, Node node) {
    this.db = db;
    this.node = node;
  }

  /** Runs before db-scheduler starts, which waits for the context to be ready. */
  @Override
  public void afterSingletonsInstantiated() {
    if (node.isAlone()) {
      db.sql(
              """
              UPDATE scheduled_tasks
              SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL, version = version + 1
              WHERE picked
              """)
          .update();
    }
  }
}
