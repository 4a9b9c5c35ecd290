package dev.wiredesk;

import dev.wiredesk.archive.Databases;

class PastPostgresTest extends PastContract {

  @Override
  String database() {
    return Databases.postgresUrl();
  }
}
