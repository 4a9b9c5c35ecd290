package dev.wiredesk;

import dev.wiredesk.archive.Databases;

class PastH2Test extends PastContract {

  @Override
  String database() {
    return Databases.h2Url();
  }
}
