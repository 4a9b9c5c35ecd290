package dev.wiredesk.archive;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outlets behind the feeds. */
@Component
class Sources {

  private final JdbcClient db;
  private volatile @Nullable Feeds feeds;

  Sources(JdbcClient db) {
    this.db = db;
  }

  /** Of one that another node knows under a new slug already, the number that it has there. */
  long save(Source source) {
    Optional<Known> known =
        db.sql("SELECT * FROM source WHERE feed = ?")
            .param(source.feed())
            .query((row, n) -> new Known(row.getLong("id"), read(row)))
            .optional();
    if (known.isEmpty()) {
      return renamed(source).orElseGet(() -> enter(source));
    }
    if (!known.get().source().equals(source)) {
      write(
              "UPDATE source SET url = :url, title = :title, atom_id = :atomId, link = :link,"
                  + " language = :language, rights = :rights WHERE feed = :feed",
              source)
          .update();
    }
    return known.get().id();
  }

  private Optional<Long> renamed(Source source) {
    Feeds ours = feeds;
    return ours == null || ours.feed(source.feed()).isEmpty()
        ? Optional.empty()
        : unlisted(source.url(), ours).flatMap(this::number);
  }

  private long enter(Source source) {
    // What a hub brings may be the first of the feed at the same time as a poll.
    write(
            "INSERT INTO source (feed, url, title, atom_id, link, language, rights)"
                + " VALUES (:feed, :url, :title, :atomId, :link, :language, :rights)"
                + " ON CONFLICT DO NOTHING",
            source)
        .update();
    return number(source.feed()).orElseThrow();
  }

  private record Known(long id, Source source) {}

  /** The source in a row that carries all its columns. */
  static Source read(ResultSet row) throws SQLException {
    return new Source(
        row.getString("feed"),
        URI.create(row.getString("url")),
        row.getString("title"),
        row.getString("atom_id"),
        row.getString("link"),
        row.getString("language"),
        row.getString("rights"));
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
  void rename(Feeds next) {
    feeds = next;
    for (Feed feed : next.feeds()) {
      if (number(feed.slug()).isEmpty()) {
        unlisted(feed.shownUrl(), next).ifPresent(old -> rename(old, feed.slug()));
      }
    }
  }

  private Optional<Long> number(String feed) {
    return db.sql("SELECT id FROM source WHERE feed = ?").param(feed).query(Long.class).optional();
  }

  /** The slug of a source at that address that those feeds do not list. */
  private Optional<String> unlisted(URI url, Feeds listed) {
    return db
        .sql("SELECT feed FROM source WHERE url = ?")
        .param(url.toString())
        .query((row, n) -> row.getString("feed"))
        .list()
        .stream()
        .filter(slug -> listed.feed(slug).isEmpty())
        .findFirst();
  }

  private void rename(String old, String slug) {
    db.sql("UPDATE source SET feed = ? WHERE feed = ?").params(slug, old).update();
  }
}
