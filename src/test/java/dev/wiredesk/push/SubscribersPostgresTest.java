package dev.wiredesk.push;

import dev.wiredesk.archive.Databases;
import javax.sql.DataSource;

class SubscribersPostgresTest extends SubscribersContract {

  @Override
  DataSource database() {
    return Databases.postgres();
  }
}
