package dev.wiredesk.archive;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outlets behind the feeds. */
@Component
class Sources {

  private final JdbcClient db;

  Sources(JdbcClient db) {
    this.db = db;
  }

  long save(Source source) {
    Optional<Known> known =
        db.sql("SELECT id, url, title, atom_id, link, language, rights FROM source WHERE feed = ?")
            .param(source.feed())
            .query((row, n) -> known(row, source.feed()))
            .optional();
    if (known.isPresent()) {
      if (!known.get().source().equals(source)) {
        write(
                "UPDATE source SET url = :url, title = :title, atom_id = :atomId, link = :link,"
                    + " language = :language, rights = :rights WHERE feed = :feed",
                source)
            .update();
      }
      return known.get().id();
    }
    // What a hub brings may be the first of the feed at the same time as a poll.
    write(
            "INSERT INTO source (feed, url, title, atom_id, link, language, rights)"
                + " VALUES (:feed, :url, :title, :atomId, :link, :language, :rights)"
                + " ON CONFLICT DO NOTHING",
            source)
        .update();
    return db.sql("SELECT id FROM source WHERE feed = ?")
        .param(source.feed())
        .query(Long.class)
        .single();
  }

  private record Known(long id, Source source) {}

  private static Known known(ResultSet row, String feed) throws SQLException {
    return new Known(
        row.getLong("id"),
        new Source(
            feed,
            URI.create(row.getString("url")),
            row.getString("title"),
            row.getString("atom_id"),
            row.getString("link"),
            row.getString("language"),
            row.getString("rights")));
  }

  private JdbcClient.StatementSpec write(String sql, Source source) {
    return db.sql(sql)
        .param("feed", source.feed())
        .param("url", source.url().toString())
        .param("title", source.title())
        .param("atomId", source.id())
        .param("link", source.link())
        .param("language", source.language())
        .param("rights", source.rights());
  }

  /** A slug that is new, for an address known under a slug that has gone, is a new name. */
  void rename(Feeds feeds) {
    for (Feed feed : feeds.feeds()) {
      boolean unknown =
          db.sql("SELECT id FROM source WHERE feed = ?")
              .param(feed.slug())
              .query(Long.class)
              .optional()
              .isEmpty();
      if (unknown) {
        db
            .sql("SELECT feed FROM source WHERE url = ?")
            .param(feed.shownUrl().toString())
            .query((row, n) -> row.getString("feed"))
            .list()
            .stream()
            .filter(old -> feeds.feed(old).isEmpty())
            .findFirst()
            .ifPresent(old -> rename(old, feed.slug()));
      }
    }
  }

  private void rename(String old, String slug) {
    db.sql("UPDATE source SET feed = ? WHERE feed = ?").params(slug, old).update();
  }
}
