package dev.wiredesk.publish;

import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Story.Copy;
import dev.wiredesk.archive.Story.Related;
import dev.wiredesk.feed.Republish;
import dev.wiredesk.language.LanguageTag;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A story as one merged feed carries it.
 *
 * @param republish how much of it may be carried
 * @param page public address of the story's page on the desk
 * @param original who told it first, if that is not the article that stands for it
 */
record Item(Story story, Republish republish, String page, @Nullable Provenance original) {

  private static final int TITLE_FROM_LEDE = 80;

  /** The story's id, unchanged (RFC 4287 §4.2.6). */
  String id() {
    return story.entryId();
  }

  /** The headline; never blank. */
  String title() {
    String headline = Text.clean(article().headline()).strip();
    if (!headline.isEmpty()) {
      return headline;
    }
    String lede = Text.cut(Text.clean(article().lede()), TITLE_FROM_LEDE);
    return lede.isEmpty() || republish == Republish.HEADLINE ? source().title() : lede;
  }

  /** The article at its source; the story's page if the source gives no address. */
  String link() {
    String there = address();
    return there == null ? page : there;
  }

  /** The article's address at its source; null if the source gives none. */
  @Nullable String address() {
    return Text.webAddress(article().link());
  }

  /** Whoever signed it, else the outlet: never empty (RFC 4287 §4.2.1). */
  String author() {
    String byline = article().byline();
    return byline == null || Text.isBlank(byline) ? source().title() : byline;
  }

  /** The feed that it is credited to. */
  SourceFeed source() {
    return SourceFeed.of(this);
  }

  /** The agency whose copy it is. */
  @Nullable Agency agency() {
    return article().agency();
  }

  /**
   * The publisher's own date, unless it lies after the moment when we had the article in hand. A
   * bare date has no time, but every format asks for one: the day of filing ends with the filing,
   * and of an earlier one noon is on that day nearly everywhere, which midnight is not.
   */
  Instant published() {
    Moment published = article().published();
    if (published == null || published.instant().isAfter(story.filed())) {
      return seconds(story.filed());
    }
    Instant noon = published.instant().plus(Duration.ofHours(12));
    boolean bare = published.dateOnly();
    boolean today = bare && noon.plus(Duration.ofHours(12)).isAfter(story.filed());
    return seconds(today ? story.filed() : bare ? noon : published.instant());
  }

  /** The day of publication, where its publisher names no time; else null. */
  @Nullable LocalDate publishedOn() {
    Moment published = article().published();
    return published == null || !published.dateOnly()
        ? null
        : LocalDate.ofInstant(published.instant(), ZoneOffset.UTC);
  }

  /** When it last changed in a way that readers care about. */
  Instant updated() {
    return seconds(story.updated());
  }

  /** When the desk took it from its source's feed. */
  Instant filed() {
    return seconds(story.filed());
  }

  /** BCP 47; null if nobody says. */
  @Nullable String language() {
    String own = article().language();
    return LanguageTag.of(own == null ? story.source().language() : own);
  }

  /** Of the article, else of its feed. */
  @Nullable String rights() {
    String own = article().rights();
    return own == null || Text.isBlank(own) ? story.source().rights() : own;
  }

  /** The first paragraph as plain text; empty if there is none or it may not be carried. */
  String lede() {
    return carried(article().lede());
  }

  /** The same without its dateline. */
  String ledeWithoutDateline() {
    return carried(article().ledeWithoutDateline());
  }

  private String carried(String lede) {
    return republish == Republish.HEADLINE ? "" : Text.clean(lede).strip();
  }

  /** Safe HTML: as much of the article as may be carried, without the desk's own closing words. */
  String body() {
    return switch (republish) {
      case FULL -> article().body().isBlank() ? Text.paragraph(lede()) : article().body();
      case EXCERPT -> Text.paragraph(lede());
      case HEADLINE -> "";
    };
  }

  /** The body with the desk's own words: that it is corrected before it, who carries it behind. */
  String html() {
    return Corrections.opening(this) + body() + Closing.of(this);
  }

  /** Whether all of the article may be carried. */
  boolean isWhole() {
    return republish == Republish.FULL;
  }

  /** The copies that can be linked to: one for each address, the story's own left out. */
  List<Copy> related() {
    Map<String, Copy> byLink = new LinkedHashMap<>();
    for (Copy copy : story.copies()) {
      String link = copy.link();
      if (Text.isWebAddress(link) && !link().equals(link)) {
        byLink.putIfAbsent(link, copy);
      }
    }
    return List.copyOf(byLink.values());
  }

  /** Address and title of each copy, then of each story of the same event in other words. */
  Map<String, String> relatedLinks() {
    Map<String, String> links = new LinkedHashMap<>();
    for (Copy copy : related()) {
      links.put(Objects.requireNonNull(copy.link()), copy.source() + ": " + copy.headline());
    }
    for (Related other : story.related()) {
      String link = other.link();
      if (link != null && Text.isWebAddress(link) && !link().equals(link)) {
        links.putIfAbsent(link, "Related: " + other.source() + ": " + other.headline());
      }
    }
    return links;
  }

  /** The article that stands for the story. */
  Article article() {
    return story.article();
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
