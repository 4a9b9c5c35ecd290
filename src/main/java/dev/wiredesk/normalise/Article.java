package dev.wiredesk.normalise;

import dev.wiredesk.parse.Entry;
import dev.wiredesk.parse.Entry.Borrowed;
import dev.wiredesk.parse.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry, or an article page, made clean.
 *
 * @param link absolute address of the article, without tracking parameters; http or https
 * @param headline plain text
 * @param lede first paragraph, plain text; empty if there is no body
 * @param body safe HTML: nothing a browser could run, every address absolute
 * @param text the body as plain text, paragraphs parted by a newline
 * @param byline "Jane Doe", without "By"
 * @param agency the agency whose copy it is
 * @param credits of pictures and text ("AP Photo/Jane Doe")
 * @param language BCP 47
 * @param categories as the publisher names them
 * @param advisory what an agency tells desks about the copy
 * @param origin where the body comes from
 * @param borrowed the feed that the entry was in first, where it names another than its own
 */
public record Article(
    @Nullable String link,
    String headline,
    String lede,
    String body,
    String text,
    @Nullable String byline,
    @Nullable Dateline dateline,
    @Nullable Agency agency,
    List<String> credits,
    @Nullable Moment published,
    @Nullable Moment modified,
    @Nullable String language,
    List<Entry.Category> categories,
    List<Entry.Enclosure> enclosures,
    @Nullable String rights,
    @Nullable Advisory advisory,
    Origin origin,
    @Nullable Borrowed borrowed) {

  /** An article stored before its origin was kept has its body from the feed. */
  public Article {
    origin = Objects.requireNonNullElse(origin, Origin.FEED);
  }

  /** Itself, or, if it claims to be published later than that, with that moment as its date. */
  public Article publishedBy(Instant latest) {
    return published == null || !published.instant().isAfter(latest)
        ? this
        : dated(Moment.at(latest), modified);
  }

  /** Itself, or, if nobody says when it was published, with that moment as its date. */
  public Article publishedIfUnknown(Instant seen) {
    return published == null ? dated(Moment.at(seen), modified) : this;
  }

  /** The lede behind its dateline, for where place, date and agency are told beside it. */
  public String ledeWithoutDateline() {
    return Datelines.without(lede);
  }

  /** The same with other copy: what stands before it as its lede, which may be dated, too. */
  Article introduced(String ledeThen, String bodyThen, String textThen) {
    Datelines.Found found = dateline == null ? Datelines.find(ledeThen) : null;
    Dateline datelineThen = found == null ? dateline : found.dateline();
    return with(ledeThen, bodyThen, textThen, datelineThen, published, modified);
  }

  /** The same with these dates. */
  Article dated(@Nullable Moment publishedThen, @Nullable Moment modifiedThen) {
    if (Objects.equals(published, publishedThen) && Objects.equals(modified, modifiedThen)) {
      return this;
    }
    return with(lede, body, text, dateline, publishedThen, modifiedThen);
  }

  private Article with(
      String ledeThen,
      String bodyThen,
      String textThen,
      @Nullable Dateline datelineThen,
      @Nullable Moment publishedThen,
      @Nullable Moment modifiedThen) {
    return new Article(
        link,
        headline,
        ledeThen,
        bodyThen,
        textThen,
        byline,
        datelineThen,
        agency,
        credits,
        publishedThen,
        modifiedThen,
        language,
        categories,
        enclosures,
        rights,
        advisory,
        origin,
        borrowed);
  }
}
