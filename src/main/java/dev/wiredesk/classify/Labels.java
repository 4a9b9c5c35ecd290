package dev.wiredesk.classify;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import java.util.List;

/**
 * Where a story is filed.
 *
 * @param regions what it is about, the main country first; the areas around them are not listed
 * @param topics the main one first; the topics above them are not listed
 * @param reasons the evidence, for the story's page
 */
public record Labels(List<Region> regions, List<Topic> topics, List<Reason> reasons) {

  /**
   * Why a label was given.
   *
   * @param label code of the region or topic
   * @param evidence the words that earned it, and where they stood
   */
  public record Reason(String label, String evidence, double weight) {}
}
