package dev.wiredesk.publish;

import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Stories.Cell;
import dev.wiredesk.feed.Feeds;
import java.net.URI;
import java.util.Set;

/** The lists of feeds that a reader can import. */
enum OpmlList {
  /** The merged feeds, in a folder for each region. */
  BY_REGION("/opml") {
    @Override
    byte[] write(Feeds feeds, URI desk, Stories stories) {
      return Opml.byRegion(feeds, desk, stories.counts());
    }
  },
  /** The merged feeds, in a folder for each topic. */
  BY_TOPIC("/opml?by=topic") {
    @Override
    byte[] write(Feeds feeds, URI desk, Stories stories) {
      return Opml.byTopic(feeds, desk, stories.counts());
    }
  },
  /** The feeds that the desk reads. */
  SOURCES("/sources.opml") {
    @Override
    byte[] write(Feeds feeds, URI desk, Stories stories) {
      return Opml.sources(feeds, desk);
    }

    @Override
    boolean isTouchedBy(Set<Cell> cells) {
      return false;
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

  abstract byte[] write(Feeds feeds, URI desk, Stories stories);

  /** Whether a change of stories in these cells of the grid may be a change of its own. */
  boolean isTouchedBy(Set<Cell> cells) {
    return true;
  }
}
