package dev.wiredesk.archive;

import javax.sql.DataSource;

class MeanwhileH2Test extends MeanwhileContract {

  @Override
  DataSource database() {
    return Databases.h2();
  }
}
