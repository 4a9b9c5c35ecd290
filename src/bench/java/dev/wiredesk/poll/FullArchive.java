package dev.wiredesk.poll;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the tables with entries of long ago, as a desk has them that has run for years: each of its
 * feeds has brought as many.
 */
final class FullArchive {

  private final JdbcClient db;

  FullArchive(JdbcClient db) {
    this.db = db;
  }

  /**
   * @param feeds their slugs
   */
  void fill(int entries, List<String> feeds) {
    for (String feed : feeds) {
      db.sql("INSERT INTO source (feed, url, title) VALUES (?, 'https://old.example/', 'Old')")
          .param(feed)
          .update();
    }
    String source = "(SELECT min(id) FROM source) + mod(x, %d)".formatted(feeds.size());
    for (int from = 1; from <= entries; from += 50_000) {
      int to = Math.min(entries, from + 49_999);
      insert(
          "story (id, regions, topics, entry_id, filed, updated)",
          "x, '/ 001', '11000000 /', 'urn:old:' || x, TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00+00', TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00+00'",
          from,
          to);
      insert(
          "shelved (spot)",
          "(SELECT number FROM shelf WHERE code = '11000000') * CAST(1099511627776 AS BIGINT) + x",
          from,
          to);
      insert(
          "article (id, story, source, leads, version, fingerprint, address, filed)",
          "x, x, "
              + source
              + ", TRUE, 1, 'f' || x, 'a' || x, TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00+00'",
          from,
          to);
      insert(
          "article_version (article, version, content, filed)",
          "x, 1, '{\"headline\":\"old news ' || x || '\",\"lede\":\"\",\"body\":\"\",\"text\":\"' || repeat('old news ' || x || ' ', 20) || '\",\"credits\":[],\"categories\":[],\"enclosures\":[]}', TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00+00'",
          from,
          to);
      insert(
          "entry (source, entry_key, hash, rung, article, spiked, first_seen)",
          source
              + ", 'old-' || x, 'h' || x, 'ID', x, FALSE, TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00+00'",
          from,
          to);
      insert(
          "change (number, story, kind, made)",
          "x, x, 'opened', TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00+00'",
          from,
          to);
    }
    db.sql(
            "INSERT INTO tally (region, topic, stories, counted) VALUES ('001', '', :n, :n), ('001', '11000000', :n, :n)")
        .param("n", entries)
        .update();
    db.sql("UPDATE tallied SET story = ?").param(entries).update();
    db.sql("UPDATE numbering SET story = ?, article = ?").params(entries, entries).update();
  }

  private void insert(String into, String values, int from, int to) {
    db.sql("INSERT INTO " + into + " SELECT " + values + " FROM SYSTEM_RANGE(?, ?) AS g (x)")
        .params(from, to)
        .update();
  }
}
