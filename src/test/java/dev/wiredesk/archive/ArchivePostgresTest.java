package dev.wiredesk.archive;

import javax.sql.DataSource;

class ArchivePostgresTest extends ArchiveContract {

  @Override
  DataSource database() {
    return Databases.postgres();
  }
}
