package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feeds;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The stories of an edition of feeds.yml. */
record EditionSelection(Edition edition) implements Selection {

  /** The editions that have stories, in the order of the file. */
  static List<EditionSelection> filled(Feeds feeds, Stories archive) {
    return feeds.editions().stream()
        .map(EditionSelection::new)
        .filter(edition -> !edition.stories(archive, Span.latest(1)).isEmpty())
        .toList();
  }

  @Override
  public String title() {
    return edition.title();
  }

  @Override
  public String subject() {
    return "of the edition “" + edition.title() + "”";
  }

  @Override
  public String promise() {
    return edition.merge() ? Selection.super.promise() : "as each outlet tells them";
  }

  @Override
  public String path() {
    return "/feeds/editions/" + edition.slug();
  }

  @Override
  public List<Story> stories(Stories archive, Span span) {
    return edition.merge()
        ? archive.ofEdition(edition.slug(), span)
        : archive.tellingsOfEdition(edition.slug(), span);
  }

  @Override
  public List<Tombstone> gone(Tombstones archive, Instant since) {
    return archive.ofEdition(edition.slug(), since, MOST_TOMBSTONES);
  }

  @Override
  public List<Tombstone> takenBack(Tombstones archive, Span span) {
    return archive.takenBack(edition.slug(), span);
  }

  /** A query may ask for anything. */
  @Override
  public boolean isTouchedBy(Set<Cell> cells) {
    return true;
  }
}
