package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.net.IDN;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The id under which a story is published, decided once and stored. RFC 4287 §4.2.6: an id must not
 * change when its entry is republished, so the publisher's own is kept to the letter, if it is an
 * IRI and nobody else has used it here.
 */
@Component
class EntryIds {

  private static final int MAX_LENGTH = 1000;

  /**
   * An absolute IRI, as far as it matters here: a scheme of IANA's register that names things, then
   * nothing that RFC 3987 forbids. "outlet:4711" looks like one, but names nothing to anybody else.
   */
  private static final Pattern IRI =
      Pattern.compile(
          "(?i:https?|tag|urn|info|ftp|news|mid|cid|geo|doi|ni|data):"
              + "[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");

  private final JdbcClient db;

  EntryIds(JdbcClient db) {
    this.db = db;
  }

  /** Notes who the desk is when it first starts; later addresses change nothing that is minted. */
  void found(URI deskUrl, Instant now) {
    if (db.sql("SELECT count(*) FROM desk").query(Integer.class).single() == 0) {
      db.sql("INSERT INTO desk (authority, founded) VALUES (?, ?)")
          .params(authority(deskUrl), LocalDate.ofInstant(now, ZoneOffset.UTC))
          .update();
    }
  }

  String choose(Entry entry, String feed) {
    String id = entry.id();
    if (id != null && id.length() <= MAX_LENGTH && isIri(id) && isFree(id)) {
      return id;
    }
    String minted = mint(feed, entry.key());
    return isFree(minted) ? minted : mint(feed, entry.key() + "#" + nextNumber());
  }

  static boolean isIri(String id) {
    return IRI.matcher(id).matches();
  }

  private boolean isFree(String id) {
    return db.sql(
                """
                SELECT (SELECT count(*) FROM story WHERE entry_id = :id)
                  + (SELECT count(*) FROM tombstone WHERE entry_id = :id)
                """)
            .param("id", id)
            .query(Integer.class)
            .single()
        == 0;
  }

  private long nextNumber() {
    return db.sql("SELECT coalesce(max(id), 0) + 1 FROM story").query(Long.class).single();
  }

  /** A tag: URI (RFC 4151). */
  private String mint(String feed, String key) {
    return db.sql("SELECT authority, founded FROM desk")
        .query((row, n) ->
            "tag:%s,%s:%s/%s"
                .formatted(
                    row.getString("authority"),
                    row.getObject("founded", LocalDate.class),
                    feed,
                    digest(key)))
        .single();
  }

  private static String authority(URI deskUrl) {
    String host = deskUrl.getHost();
    return host == null || !host.contains(".")
        ? "wiredesk.localhost"
        : IDN.toASCII(host).toLowerCase(Locale.ROOT);
  }

  private static String digest(String key) {
    return HexFormat.of().formatHex(DigestUtils.sha256(key), 0, 12);
  }
}
