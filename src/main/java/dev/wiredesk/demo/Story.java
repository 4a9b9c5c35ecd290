package dev.wiredesk.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as its author tells it.
 *
 * @param filed when the first outlet has it
 * @param first how it is told at first
 * @param correction how it is told later, if a figure was wrong
 */
record Story(
    long number,
    Instant filed,
    String topic,
    String section,
    Place place,
    String author,
    String editor,
    String caption,
    Telling first,
    @Nullable Correction correction) {

  /**
   * One version.
   *
   * @param headlines the author's, then those for editors elsewhere
   * @param paragraphs the lede first
   */
  record Telling(List<String> headlines, List<String> paragraphs) {}

  /**
   * @param minutes after it was first run
   * @param notice the sentence that owns up
   */
  record Correction(int minutes, String notice, Telling telling) {}
}
