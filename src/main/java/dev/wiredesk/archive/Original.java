package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was published, with what became of it: what a replay starts from and compares
 * with.
 *
 * @param number entries are numbered in the order in which they were first seen
 * @param standing null if the entry was spiked
 */
public record Original(
    long number, Source source, Entry entry, Instant seen, @Nullable Standing standing) {

  /**
   * Where the article of an entry stands.
   *
   * @param story number of its story
   * @param headline of the article's current version
   * @param agency the agency credited, null if none
   * @param regions codes of the story's own regions, the main one first
   * @param topics codes of the story's own topics, the main one first
   * @param page whether the text was taken from the article's page, which is not kept
   */
  public record Standing(
      long story,
      String headline,
      @Nullable String agency,
      List<String> regions,
      List<String> topics,
      boolean page) {}
}
