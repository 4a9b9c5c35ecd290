package dev.wiredesk.archive;

import dev.wiredesk.query.SearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where this node keeps its search index: in a folder, or in memory beside a database in memory.
 */
@Component
class IndexPlace {

  private static final Logger LOG = LoggerFactory.getLogger(IndexPlace.class);

  private final String folder;
  private final boolean inMemory;

  IndexPlace(@Value("${wiredesk.search-index:}") String folder, DataSource dataSource)
      throws SQLException {
    this.folder = folder;
    try (var connection = dataSource.getConnection()) {
      this.inMemory =
          folder.isBlank() || connection.getMetaData().getURL().startsWith("jdbc:h2:mem:");
    }
  }

  SearchIndex open() throws IOException {
    if (inMemory) {
      return SearchIndex.open(null);
    }
    try {
      return SearchIndex.open(Path.of(folder));
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("folder", folder)
          .log(
              "The search index is kept in memory, for its folder cannot be used: "
                  + e.getMessage());
      return SearchIndex.open(null);
    }
  }
}
