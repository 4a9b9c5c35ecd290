package dev.wiredesk.push;

import dev.wiredesk.archive.Databases;

class SubscriberPostgresTest extends SubscriberContract {

  @Override
  String database() {
    return Databases.postgresUrl();
  }
}
