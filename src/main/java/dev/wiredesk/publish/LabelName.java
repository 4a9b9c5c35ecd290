package dev.wiredesk.publish;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;

/** What people call a label. */
final class LabelName {

  private LabelName() {}

  /** By the code of a region or topic; the code itself, where this desk knows no such label. */
  static String of(String code) {
    return Regions.byCode(code)
        .map(Region::name)
        .or(() -> Topics.byCode(code).map(Topic::name))
        .orElse(code);
  }
}
