package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Search;
import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.query.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The stories that somebody's own query asks for.
 *
 * @param words the query as it was written
 */
record SearchSelection(String words, Query query, Search search) implements Selection {

  private static final int LONGEST_TITLE = 80;

  @Override
  public String title() {
    return "Search: " + shown();
  }

  @Override
  public String subject() {
    return "that match “" + shown() + "”";
  }

  @Override
  public String path() {
    return "/feeds/search";
  }

  /** As browsers and people write it: what RFC 3986 §3.4 lets stand in a query is left alone. */
  @Override
  public String parameters() {
    String encoded = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return "q=" + encoded.replace("%3A", ":").replace("%28", "(").replace("%29", ")");
  }

  @Override
  public List<Story> stories(Stories archive, Span span) {
    return search.find(query, span);
  }

  /**
   * Nobody can tell what the query would have found among them; a reader passes over the others.
   */
  @Override
  public List<Tombstone> gone(Tombstones archive, Instant since) {
    return Section.WORLD.gone(archive, since);
  }

  @Override
  public List<Tombstone> takenBack(Tombstones archive, Span span) {
    return Section.WORLD.takenBack(archive, span);
  }

  /** A query may ask for anything. */
  @Override
  public boolean isTouchedBy(Set<Cell> cells) {
    return true;
  }

  private String shown() {
    return Text.cut(Text.clean(words), LONGEST_TITLE);
  }
}
