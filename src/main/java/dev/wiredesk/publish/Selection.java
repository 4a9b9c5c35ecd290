package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A choice of stories that has an address: what one merged feed is about. */
interface Selection {

  /** How many tombstones a document holds. */
  int MOST_TOMBSTONES = 50;

  /** Its name, as the title of a feed. */
  String title();

  /** What its stories have in common, as the end of a sentence that begins with "Stories". */
  String subject();

  /** How often a story comes, as the end of a sentence. */
  default String promise() {
    return "each once, with who else carries it";
  }

  /** Path of its page for people; a dot and a format's extension make it a feed. */
  String path();

  /** What the address needs besides the path, as "q=…"; empty for most. */
  default String parameters() {
    return "";
  }

  /** Its stories, newest filed first. */
  List<Story> stories(Stories archive, Span span);

  /** What has gone from it since then, latest first. */
  List<Tombstone> gone(Tombstones archive, Instant since);

  /** What its sources have taken back of the stories that were filed in that span. */
  List<Tombstone> takenBack(Tombstones archive, Span span);

  /** Whether a change of stories in these cells of the grid may be a change of its own. */
  boolean isTouchedBy(Set<Cell> cells);

  /** Path of the feed in a format. */
  default String path(Format format) {
    return path() + "." + format.extension() + question();
  }

  /** Path of the page for people, with what it needs besides. */
  default String page() {
    return path() + question();
  }

  private String question() {
    return parameters().isEmpty() ? "" : "?" + parameters();
  }

  /** Public address of the feed in a format. */
  default String address(URI desk, Format format) {
    return desk + path(format);
  }
}
