package dev.wiredesk.parse;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item exactly as the feed published it: markup uncleaned, nothing trusted.
 *
 * @param key what tells it from the feed's other entries, for ever
 * @param rung which of the publisher's fields the key rests on
 * @param id the publisher's own id (guid, atom:id), unchanged
 * @param link absolute address of the article; of 4,000 characters at most before it is resolved
 * @param title may hold markup
 * @param summary HTML or plain text
 * @param content HTML or plain text, the fuller of the two
 * @param published absent when the feed gives none or one that cannot be read
 * @param language BCP 47, of the entry or else of the feed
 * @param rights of the entry or else of the feed
 * @param borrowed the feed that the entry names as the one it was taken from; null for its own
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
    @Nullable String rights,
    @Nullable Borrowed borrowed) {

  /** What the key rests on, best first. */
  public enum Rung {
    ID,
    LINK,
    CONTENT
  }

  /** A subject as the publisher names it; each of the three has at most 200 characters. */
  public record Category(String term, @Nullable String scheme, @Nullable String label) {}

  /**
   * A picture, sound or film.
   *
   * @param length in bytes, 0 if unknown
   * @param use what the publisher offers it as
   */
  public record Enclosure(String url, @Nullable String type, long length, Use use) {

    /** What readers do with it. */
    public enum Use {
      /** They fetch it. */
      DOWNLOAD,
      /** They show or play it with the text (media:content). */
      MEDIA,
      /** They show it in a list (media:thumbnail). */
      THUMBNAIL
    }

    /** One stored before its use was kept is to be fetched. */
    public Enclosure {
      use = Objects.requireNonNullElse(use, Use.DOWNLOAD);
    }

    /** One to be fetched. */
    public Enclosure(String url, @Nullable String type, long length) {
      this(url, type, length, Use.DOWNLOAD);
    }
  }

  /**
   * The feed that an entry was first in (atom:source, the source of RSS): an aggregator's entries
   * name it, and whoever passes them on keeps the name (RFC 4287 §4.2.11).
   *
   * @param id of that feed
   * @param feed its address
   * @param link of its site
   */
  public record Borrowed(
      @Nullable String id,
      @Nullable String title,
      @Nullable URI feed,
      @Nullable URI link,
      @Nullable String rights,
      @Nullable Moment updated) {}
}
