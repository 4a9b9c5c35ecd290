package dev.wiredesk.archive;

import dev.wiredesk.feed.Masthead;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An archive on a database of a test's own, put together as the desk does it. */
final class OpenArchive {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  final JdbcClient db;
  final Archive archive;
  final Clearance clearance;
  final Stories stories;

  /** Founded at noon. */
  OpenArchive(DataSource database) throws SQLException {
    db = JdbcClient.create(database);
    FilingLock lock =
        new FilingLock(new TransactionTemplate(new JdbcTransactionManager(database)), db, database);
    EntryIds ids = new EntryIds(db);
    Spots spots = new Spots(db);
    archive =
        new Archive(
            db,
            lock,
            ids,
            new Openings(new JdbcTemplate(database), ids, spots),
            new Articles(db),
            new Sources(db),
            new Editions(db),
            new Shelving(db, spots));
    clearance = new Clearance(db, lock);
    stories = new Stories(db, spots, lock);
    archive.found(masthead("https://desk.example.org"), NOON);
  }

  static Masthead masthead(String url) {
    return new Masthead("Test desk", ZoneOffset.UTC, URI.create(url), null);
  }
}
