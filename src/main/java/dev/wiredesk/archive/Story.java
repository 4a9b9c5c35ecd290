package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one or more articles tell. The article emitted first stands for it: id, source, link, text
 * and rights belong together and are never swapped.
 *
 * @param id number in our own addresses
 * @param entryId the id under which every merged feed publishes it, for ever: an IRI
 * @param source the outlet of the article that stands for it
 * @param filed when the desk filed it: the order of merged feeds
 * @param updated when a change last came that a reader would care about; at first the moment of
 *     filing
 * @param copies the other outlets that carry it, in the order they came
 */
public record Story(
    long id,
    String entryId,
    Source source,
    Article article,
    Labels labels,
    Instant filed,
    Instant updated,
    List<Copy> copies) {

  /**
   * Another outlet's telling of the same copy.
   *
   * @param feed slug of the feed that brought it
   * @param agency whose copy it says it is
   * @param published by its publisher's own word
   */
  public record Copy(
      String source,
      String feed,
      String headline,
      @Nullable String link,
      @Nullable Agency agency,
      @Nullable Moment published,
      Instant filed) {}
}
