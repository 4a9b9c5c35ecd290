package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in the region × topic grid: what one merged feed is about.
 *
 * @param topic null for all topics together
 */
record Section(Region region, @Nullable Topic topic) implements Selection {

  /** Every story of the desk. */
  static final Section WORLD = new Section(Regions.WORLD, null);

  /** All topics of one region. */
  static Section of(Region region) {
    return new Section(region, null);
  }

  /** One topic, wherever. */
  static Section of(Topic topic) {
    return new Section(Regions.WORLD, topic);
  }

  /** The section that the archive counts in a cell; empty if it names what we do not know. */
  static Optional<Section> of(Cell cell) {
    Optional<Region> region = Regions.byCode(cell.region());
    return cell.topic().isEmpty()
        ? region.map(Section::of)
        : region.flatMap(r -> Topics.byCode(cell.topic()).map(topic -> new Section(r, topic)));
  }

  /** Where the archive counts its stories. */
  Cell cell() {
    return Cell.of(region, topic);
  }

  @Override
  public List<Story> stories(Stories archive, Span span) {
    return archive.list(query(span));
  }

  @Override
  public List<Tombstone> gone(Tombstones archive, Instant since) {
    return archive.list(query(Span.latest(MOST_TOMBSTONES)), since);
  }

  @Override
  public List<Tombstone> takenBack(Tombstones archive, Span span) {
    return archive.takenBack(query(span));
  }

  @Override
  public boolean isTouchedBy(Set<Cell> cells) {
    return cells.contains(cell());
  }

  /** "Eastern Europe", "Eastern Europe: Politics". */
  @Override
  public String title() {
    return topic == null ? region.name() : region.name() + ": " + topic.name();
  }

  @Override
  public String subject() {
    String where = isWorldwide() ? "from the whole desk" : "about " + region.name();
    return topic == null ? where : where + ", filed under " + topic.name();
  }

  @Override
  public String path() {
    String path = "/feeds/" + region.slug();
    return topic == null ? path : path + "/" + topic.slug();
  }

  private StoryQuery query(Span span) {
    return new StoryQuery(isWorldwide() ? null : region, topic, span);
  }

  private boolean isWorldwide() {
    return region.equals(Regions.WORLD);
  }
}
