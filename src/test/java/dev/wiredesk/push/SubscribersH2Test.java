package dev.wiredesk.push;

import dev.wiredesk.archive.Databases;
import javax.sql.DataSource;

class SubscribersH2Test extends SubscribersContract {

  @Override
  DataSource database() {
    return Databases.h2();
  }
}
