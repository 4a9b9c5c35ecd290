package dev.wiredesk.archive;

import javax.sql.DataSource;

class MeanwhilePostgresTest extends MeanwhileContract {

  @Override
  DataSource database() {
    return Databases.postgres();
  }
}
