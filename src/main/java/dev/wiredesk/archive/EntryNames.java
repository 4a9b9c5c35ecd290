package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names that entries have besides the one they came under first. What changes here runs inside
 * {@link Archive#filing}.
 */
@Component
public class EntryNames {

  /** A trait that more entries share tells nothing. */
  private static final int MOST = 1000;

  private static final String SHARING =
      """
      SELECT e.id FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS sought(trait)
      JOIN entry e ON e.source = ? AND e.%s = sought.trait
      """;

  /** Most often there are none, and nothing more is asked. */
  static final String NAMESAKES =
      Stream.of("name", "address", "headline")
              .map(SHARING::formatted)
              .collect(Collectors.joining(" UNION "))
          + " ORDER BY id DESC LIMIT ?";

  private final JdbcClient db;
  private final Entries entries;

  /** Reads from that database. */
  public EntryNames(JdbcClient db) {
    this.db = db;
    this.entries = new Entries(db);
  }

  /**
   * The latest time that a feed came with new ids for what it had published before.
   *
   * @param held entries known under other names
   * @param listed entries of that document
   */
  public record Renaming(int held, int listed, Instant made) {}

  /** The entries of the source that share a trait with any of these, further names included. */
  public List<Namesake> namesakes(long source, Collection<Traits> traits) {
    List<Long> sharing =
        db.sql(NAMESAKES)
            .params(
                those(traits, Traits::name),
                source,
                those(traits, Traits::address),
                source,
                those(traits, Traits::headline),
                source,
                MOST)
            .query((row, n) -> row.getLong("id"))
            .list();
    return sharing.isEmpty()
        ? List.of()
        : db.sql(KnownEntries.OF_NUMBERS + " ORDER BY e.id DESC")
            .param(AnyOf.these(sharing))
            .query((row, n) -> namesake(row))
            .list();
  }

  /** Zero stands for none, and is in no row. */
  private static Long[] those(Collection<Traits> traits, ToLongFunction<Traits> trait) {
    return traits.stream().map(trait::applyAsLong).distinct().toArray(Long[]::new);
  }

  private static Namesake namesake(ResultSet row) throws SQLException {
    KnownEntry known = KnownEntries.read(row);
    String id = row.getString("rung").equals(Entry.Rung.CONTENT.name()) ? "" : known.key();
    return new Namesake(
        known,
        id,
        new Traits(
            row.getLong("name"),
            row.getLong("address"),
            row.getLong("headline"),
            row.getLong("words"),
            row.getObject("published") == null ? null : Times.instant(row, "published")));
  }

  /** The entry that an article was made of. */
  public Optional<KnownEntry> ofArticle(long article) {
    return db.sql(KnownEntries.KNOWN + "WHERE e.id = (SELECT min(id) FROM entry WHERE article = ?)")
        .param(article)
        .query((row, n) -> KnownEntries.read(row))
        .optional();
  }

  /** Notes the entry as a further name of one on file. */
  public void add(long source, Form form, KnownEntry known, Instant now) {
    entries.rename(PackedForm.of(source, form), known.number(), now);
    db.sql("UPDATE entry SET renamed = TRUE WHERE id = ?").param(known.number()).update();
  }

  /** What came under a further name is the entry's present form under its first too. */
  public void bring(Entry entry, KnownEntry known) {
    db.sql("UPDATE entry SET original = ? WHERE id = ? AND entry_key <> ?")
        .params(Packing.pack(entry), known.number(), entry.key())
        .update();
  }

  /** Notes that the source has come with new ids. */
  public void note(long source, Renaming renaming) {
    db.sql("DELETE FROM renaming WHERE source = ?").param(source).update();
    db.sql("INSERT INTO renaming (source, held, listed, made) VALUES (?, ?, ?, ?)")
        .params(source, renaming.held(), renaming.listed(), Times.utc(renaming.made()))
        .update();
  }

  /** The feeds that have come with new ids since that moment, by slug. */
  public Map<String, Renaming> renamings(Instant since) {
    Map<String, Renaming> found = new HashMap<>();
    db.sql(
            """
            SELECT s.feed, r.held, r.listed, r.made FROM renaming r
            JOIN source s ON s.id = r.source WHERE r.made >= ?
            """)
        .param(Times.utc(since))
        .query(row -> {
          found.put(
              row.getString("feed"),
              new Renaming(row.getInt("held"), row.getInt("listed"), Times.instant(row, "made")));
        });
    return found;
  }
}
