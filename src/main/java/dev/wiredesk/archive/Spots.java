package dev.wiredesk.archive;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where stories stand on shelves. A spot is one number: that of the shelf above, that of the story
 * below, so that the stories of a shelf lie together in the order of filing. Everything stands on
 * the world's shelf, which therefore has no spots.
 */
@Component
class Spots {

  /** Numbers of stories have so many bits: enough for a thousand a second for thirty years. */
  private static final int STORY = 40;

  /** Where the shelf of a code that is not known would start: no spot lies after it. */
  private static final long NOWHERE = 0;

  private final JdbcClient db;
  private volatile Map<String, Long> shelves = Map.of();

  Spots(JdbcClient db) {
    this.db = db;
  }

  /**
   * Sets up the shelves of all places and subjects that have none yet; only inside the filing lock,
   * and before anything is filed.
   */
  void setUp() {
    Map<String, Long> known = read();
    long next = known.values().stream().mapToLong(Long::longValue).max().orElse(0);
    for (String code : codes().filter(code -> !known.containsKey(code)).toList()) {
      db.sql("INSERT INTO shelf (number, code) VALUES (?, ?)").params(++next, code).update();
    }
  }

  private static Stream<String> codes() {
    return Stream.concat(
            Regions.all().stream().map(Region::code), Topics.all().stream().map(Topic::code))
        .filter(code -> !isWorld(code));
  }

  private static boolean isWorld(String code) {
    return code.equals(Regions.WORLD.code());
  }

  /** The number before the first spot of that shelf, to which a story's own is to be added. */
  long start(String code) {
    if (!shelves.containsKey(code)) {
      shelves = read(); // another node may know more codes than this one
    }
    return shelves.getOrDefault(code, NOWHERE) << STORY;
  }

  /** The number after the last spot of a shelf that starts there. */
  static long end(long start) {
    return start + (1L << STORY);
  }

  /** Puts a story on shelves where it does not stand yet. */
  void take(long story, Collection<String> codes) {
    take(of(story, codes).toList());
  }

  /** Takes spots, none of which is taken. */
  void take(List<Long> spots) {
    db.sql(
            "INSERT INTO shelved (spot) SELECT s.spot FROM unnest(cast(? AS BIGINT ARRAY)) AS s (spot)")
        .param(AnyOf.these(spots))
        .update();
  }

  /** Takes a story off shelves. */
  void leave(long story, Collection<String> codes) {
    db.sql("DELETE FROM shelved WHERE spot = ANY(?)")
        .param(AnyOf.these(of(story, codes).toList()))
        .update();
  }

  /** Those of a story on the shelves of these codes, all of which have been set up. */
  Stream<Long> of(long story, Collection<String> codes) {
    return codes.stream().filter(code -> !isWorld(code)).map(code -> of(story, code));
  }

  private long of(long story, String code) {
    long start = start(code);
    if (start == NOWHERE) {
      throw new IllegalStateException("no shelf has been set up for " + code);
    }
    return start + story;
  }

  private Map<String, Long> read() {
    return db
        .sql("SELECT number, code FROM shelf")
        .query((row, n) -> Map.entry(row.getString("code"), row.getLong("number")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
