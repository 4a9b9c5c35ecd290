package dev.wiredesk.archive;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The id under which a story is published, decided once and stored. RFC 4287 §4.2.6: an id must not
 * change when its entry is republished, so the publisher's own is kept to the letter, if it is an
 * IRI and nobody else has used it here.
 */
@Component
class EntryIds {

  /** In characters, as its column has it. */
  private static final int MAX_LENGTH = 1000;

  /** In UTF-8: PostgreSQL refuses a row of an index beyond 2,704. */
  private static final int MAX_BYTES = 2000;

  /**
   * An absolute IRI, as far as it matters here: a scheme of IANA's register that names things, then
   * nothing that RFC 3987 forbids. "outlet:4711" looks like one, but names nothing to anybody else.
   */
  private static final Pattern IRI =
      Pattern.compile(
          "(?i:https?|tag|urn|info|ftp|news|mid|cid|geo|doi|ni|data):"
              + "[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");

  private final JdbcClient db;
  private volatile @Nullable String tag;

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

  /** An id for each of them, in their order. */
  List<String> choose(List<Opening> openings) {
    Set<String> taken = taken(openings.stream().map(this::first).toList());
    return openings.stream().map(opening -> choose(opening, taken)).toList();
  }

  private String choose(Opening opening, Set<String> taken) {
    String first = first(opening);
    if (taken.add(first)) {
      return first;
    }
    String minted = mint(opening, "");
    boolean isFree = taken(List.of(minted)).isEmpty() && taken.add(minted);
    return isFree ? minted : mint(opening, "#" + opening.filed().story());
  }

  /** Its own id, if that may be one, else one that we make. */
  private String first(Opening opening) {
    String id = opening.copy().entry().id();
    return id != null && isBounded(id) && isIri(id) ? id : mint(opening, "");
  }

  private static boolean isBounded(String id) {
    return id.length() <= MAX_LENGTH && id.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
  }

  static boolean isIri(String id) {
    return IRI.matcher(id).matches();
  }

  /** Which of these stories bear or have borne; to be added to. */
  private Set<String> taken(List<String> ids) {
    Set<String> taken = new HashSet<>(taken("story", ids));
    taken.addAll(taken("tombstone", ids));
    return taken;
  }

  /** One table at a time: H2 parses a union anew whenever it is asked. */
  private List<String> taken(String table, List<String> ids) {
    return db.sql("SELECT entry_id FROM %s WHERE entry_id = ANY(?)".formatted(table))
        .param(ids.toArray(String[]::new))
        .query((row, n) -> row.getString("entry_id"))
        .list();
  }

  /** A tag: URI (RFC 4151). */
  private String mint(Opening opening, String suffix) {
    String digest = digest(opening.copy().entry().key() + suffix);
    return tag() + ":" + opening.feed() + "/" + digest;
  }

  /** It never changes once the desk is founded. */
  private String tag() {
    String known = tag;
    if (known == null) {
      known = tag(db);
      tag = known;
    }
    return known;
  }

  /** Who the desk was when it first started: how every id begins that it mints (RFC 4151). */
  static String tag(JdbcClient db) {
    return db.sql("SELECT authority, founded FROM desk")
        .query((row, n) ->
            "tag:%s,%s"
                .formatted(row.getString("authority"), row.getObject("founded", LocalDate.class)))
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
