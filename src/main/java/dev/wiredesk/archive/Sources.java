package dev.wiredesk.archive;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outlets behind the feeds. */
@Component
class Sources {

  static final String AT_ADDRESS = "SELECT feed FROM source WHERE url_hash = ? AND url = ?";

  private final JdbcClient db;
  private volatile Set<String> listed = Set.of();

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
              "UPDATE source SET url = :url, url_hash = :hash, title = :title, atom_id = :atomId,"
                  + " link = :link, language = :language, rights = :rights WHERE feed = :feed",
              source)
          .update();
    }
    return known.get().id();
  }

  private Optional<Long> renamed(Source source) {
    return listed.contains(source.feed())
        ? unlisted(source.url().toString()).flatMap(this::number)
        : Optional.empty();
  }

  private long enter(Source source) {
    // What a hub brings may be the first of the feed at the same time as a poll.
    write(
            "INSERT INTO source (feed, url, url_hash, title, atom_id, link, language, rights)"
                + " VALUES (:feed, :url, :hash, :title, :atomId, :link, :language, :rights)"
                + " ON CONFLICT DO NOTHING",
            source)
        .update();
    return number(source.feed()).orElseThrow();
  }

  private record Known(long id, Source source) {}

  private record Unhashed(long id, String url) {}

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
        .param("hash", hash(source.url().toString()))
        .param("title", source.title())
        .param("atomId", source.id())
        .param("link", source.link())
        .param("language", source.language())
        .param("rights", source.rights());
  }

  /** A slug that is new, for an address known under a slug that has gone, is a new name. */
  void rename(Feeds next) {
    hashOlderOnes();
    listed = next.feeds().stream().map(Feed::slug).collect(Collectors.toUnmodifiableSet());
    for (Feed feed : next.feeds()) {
      if (number(feed.slug()).isEmpty()) {
        unlisted(feed.shownUrl().toString()).ifPresent(old -> rename(old, feed.slug()));
      }
    }
  }

  /** Older desks kept no hashes; on another node, one may be at work still. */
  private void hashOlderOnes() {
    db.sql("SELECT id, url FROM source WHERE url_hash IS NULL")
        .query((row, n) -> new Unhashed(row.getLong("id"), row.getString("url")))
        .list()
        .forEach(source ->
            db.sql("UPDATE source SET url_hash = ? WHERE id = ?")
                .params(hash(source.url()), source.id())
                .update());
  }

  /** Its number; empty while it has brought nothing. */
  Optional<Long> number(String feed) {
    return db.sql("SELECT id FROM source WHERE feed = ?").param(feed).query(Long.class).optional();
  }

  /** The slug of a source at that address that is not listed. */
  private Optional<String> unlisted(String url) {
    return db
        .sql(AT_ADDRESS)
        .params(hash(url), url)
        .query((row, n) -> row.getString("feed"))
        .list()
        .stream()
        .filter(slug -> !listed.contains(slug))
        .findFirst();
  }

  private static long hash(String url) {
    return ByteBuffer.wrap(DigestUtils.sha256(url)).getLong();
  }

  private void rename(String old, String slug) {
    db.sql("UPDATE source SET feed = ? WHERE feed = ?").params(slug, old).update();
  }
}
