package dev.wiredesk.archive;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stories on file, for those who read them. */
public class Stories {

  /** The stories asked for, newest filed first, copies included. */
  public List<Story> list(StoryQuery query) {
    throw new UnsupportedOperationException();
  }

  /** The story of that number. */
  public Optional<Story> find(long id) {
    throw new UnsupportedOperationException();
  }

  /** How many stories each merged feed holds that has any. */
  public Map<Cell, Integer> counts() {
    throw new UnsupportedOperationException();
  }

  /**
   * Number of the latest change; what was derived from a lower one is out of date. Zero on an empty
   * desk.
   */
  public long lastChange() {
    throw new UnsupportedOperationException();
  }

  /**
   * A place in the region × topic grid.
   *
   * @param region code; "001" is the world and holds every story, with or without a country
   * @param topic code, or "" for all topics together
   */
  public record Cell(String region, String topic) {}
}
