package dev.wiredesk.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item exactly as the feed published it: markup uncleaned, nothing trusted.
 *
 * @param key what tells it from the feed's other entries, for ever
 * @param rung which of the publisher's fields the key rests on
 * @param id the publisher's own id (guid, atom:id), unchanged
 * @param link absolute address of the article
 * @param title may hold markup
 * @param summary HTML or plain text
 * @param content HTML or plain text, the fuller of the two
 * @param published absent when the feed gives none or one that cannot be read
 * @param language BCP 47, of the entry or else of the feed
 * @param rights of the entry or else of the feed
 */
public record Entry(
    String key,
    Rung rung,
    @Nullable String id,
    @Nullable String link,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    List<String> authors,
    @Nullable Moment published,
    @Nullable Moment updated,
    List<Category> categories,
    List<Enclosure> enclosures,
    @Nullable String language,
    @Nullable String rights) {

  /** What the key rests on, best first. */
  public enum Rung {
    ID,
    LINK,
    CONTENT
  }

  /** A subject as the publisher names it. */
  public record Category(String term, @Nullable String scheme, @Nullable String label) {}

  /**
   * A picture, sound or film.
   *
   * @param length in bytes, 0 if unknown
   */
  public record Enclosure(String url, @Nullable String type, long length) {}
}
