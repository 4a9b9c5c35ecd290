package dev.wiredesk.publish;

import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.EntryNames;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No feed has come with new ids. */
final class FixedEntryNames extends EntryNames {

  FixedEntryNames() {
    super(JdbcClient.create(Databases.none()));
  }

  @Override
  public Map<String, Renaming> renamings(Instant since) {
    return Map.of();
  }
}
