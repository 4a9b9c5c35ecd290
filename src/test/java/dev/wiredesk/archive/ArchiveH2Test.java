package dev.wiredesk.archive;

import javax.sql.DataSource;

class ArchiveH2Test extends ArchiveContract {

  @Override
  DataSource database() {
    return Databases.h2();
  }
}
