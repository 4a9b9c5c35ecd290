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
 * @param related stories of the same event in other words, the latest first
 * @param place what lists that go on after it say of it: its number, or that of the article where
 *     each outlet's telling stands by itself
 */
public record Story(
    long id,
    String entryId,
    Source source,
    Article article,
    Labels labels,
    Instant filed,
    Instant updated,
    List<Copy> copies,
    List<Related> related,
    long place) {

  /** A story that nothing is related to. */
  public Story(
      long id,
      String entryId,
      Source source,
      Article article,
      Labels labels,
      Instant filed,
      Instant updated,
      List<Copy> copies) {
    this(id, entryId, source, article, labels, filed, updated, copies, List.of(), id);
  }

  /** The same with other labels. */
  Story labelled(Labels others) {
    return new Story(id, entryId, source, article, others, filed, updated, copies, related, place);
  }

  /**
   * A story of its own that tells of the same event in other words.
   *
   * @param evidence why, for people
   * @param language of its headline; null if nobody says
   */
  public record Related(
      long story,
      String source,
      String headline,
      @Nullable String link,
      String evidence,
      @Nullable String language) {}

  /**
   * Another outlet's telling of the same copy.
   *
   * @param feed slug of the feed that brought it
   * @param agency whose copy it says it is
   * @param published by its publisher's own word
   * @param language of its headline; null if nobody says
   */
  public record Copy(
      String source,
      String feed,
      String headline,
      @Nullable String link,
      @Nullable Agency agency,
      @Nullable Moment published,
      Instant filed,
      @Nullable String language) {}
}
