package dev.wiredesk.poll;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * This process, among those that share a database.
 *
 * @param name another for each start
 * @param isAlone whether nobody else can use the database: the embedded one belongs to one process
 */
record Node(String name, boolean isAlone) {

  private static final int LONGEST_HOST = 30;

  static Node on(DataSource database) {
    try (var connection = database.getConnection()) {
      return new Node(
          host() + "-" + UUID.randomUUID().toString().substring(0, 8),
          connection.getMetaData().getDatabaseProductName().equals("H2"));
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
  }

  private static String host() {
    try {
      String host = InetAddress.getLocalHost().getHostName();
      return host.substring(0, Math.min(host.length(), LONGEST_HOST));
    } catch (UnknownHostException _) {
      return "node";
    }
  }
}
