package dev.wiredesk.feed;

import java.util.Map;

/** Makes a desk's file one that it does not take, for tests of what is told of it. */
public final class Refusals {

  private Refusals() {}

  /**
   * Lets the feeds.yml of that desk have become this.
   *
   * @throws IllegalArgumentException if there is no mistake in it
   */
  public static void refuse(CurrentFeeds feeds, String text) {
    Reading reading = new FeedsReader(Map.<String, String>of()::get).read(text, "feeds.yml");
    if (!(reading instanceof Reading.Refused refused)) {
      throw new IllegalArgumentException("There is no mistake in it");
    }
    feeds.refuse(refused);
  }
}
