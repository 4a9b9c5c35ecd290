package dev.wiredesk.push;

import dev.wiredesk.archive.Databases;

class SubscriberH2Test extends SubscriberContract {

  @Override
  String database() {
    return Databases.h2Url();
  }
}
