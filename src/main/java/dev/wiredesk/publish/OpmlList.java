package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.feed.Feeds;
import java.net.URI;
import java.util.Set;

/** The lists of feeds that a reader can import. */
enum OpmlList {
  /** As many of the merged feeds as somebody may want to import: regions, topics and editions. */
  CHOICE("/opml") {
    @Override
    byte[] write(Feeds feeds, URI desk, Stories stories, Pass pass) {
      return Opml.choice(feeds, desk, stories, pass);
    }
  },
  /** The merged feeds, in a folder for each region. */
  BY_REGION("/opml?all") {
    @Override
    byte[] write(Feeds feeds, URI desk, Stories stories, Pass pass) {
      return Opml.byRegion(feeds, desk, stories, pass);
    }
  },
  /** The merged feeds, in a folder for each topic. */
  BY_TOPIC("/opml?by=topic") {
    @Override
    byte[] write(Feeds feeds, URI desk, Stories stories, Pass pass) {
      return Opml.byTopic(feeds, desk, stories, pass);
    }
  },
  /** The feeds that the desk reads. */
  SOURCES("/sources.opml") {
    @Override
    byte[] write(Feeds feeds, URI desk, Stories stories, Pass pass) {
      return Opml.sources(feeds, desk, stories);
    }
  };

  private final String address;

  OpmlList(String address) {
    this.address = address;
  }

  /** Its path and parameters. */
  String address() {
    return address;
  }

  /** The name to save it under. */
  String file(Feeds feeds) {
    String title = feeds.masthead().title();
    return FileName.attachment(this == SOURCES ? title + " sources" : title, "opml");
  }

  /**
   * The list as it stands now.
   *
   * @param pass what the addresses of merged feeds must carry
   */
  abstract byte[] write(Feeds feeds, URI desk, Stories stories, Pass pass);

  /**
   * Whether a change of stories in these cells of the grid may be a change of its own. A feed's own
   * title comes with its first story.
   */
  boolean isTouchedBy(Set<Cell> cells) {
    return true;
  }
}
