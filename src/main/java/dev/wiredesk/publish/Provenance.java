package dev.wiredesk.publish;

import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Story.Copy;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.parse.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a story first: the agency whose copy it is, else the outlet whose feed has the highest
 * {@code priority}, else whoever published it first. It is named, never put in the place of the
 * article that was emitted.
 *
 * @param name of the agency or outlet
 * @param link its own article, if that is on the desk
 */
record Provenance(String name, @Nullable String link) {

  private record Telling(
      boolean leads,
      String outlet,
      int priority,
      @Nullable String link,
      @Nullable Agency agency,
      Instant told) {}

  /**
   * Empty if it is the article that stands for the story, as far as anybody can tell.
   *
   * @param feeds those of feeds.yml, by slug
   */
  static Optional<Provenance> of(Story story, Function<String, Optional<Feed>> feeds) {
    List<Telling> tellings = tellings(story, feeds);
    for (Telling telling : tellings) {
      if (telling.agency() != null) {
        return ofAgency(telling.agency(), tellings);
      }
    }
    return tellings.stream()
        .min(Comparator.comparingInt(Telling::priority).reversed().thenComparing(Telling::told))
        .filter(telling -> !telling.leads())
        .map(Provenance::named);
  }

  private static Optional<Provenance> ofAgency(Agency agency, List<Telling> tellings) {
    Optional<Telling> own =
        tellings.stream().filter(telling -> agency.isAlso(telling.outlet())).findFirst();
    return own.isEmpty()
        ? Optional.of(new Provenance(agency.title(), null))
        : own.filter(telling -> !telling.leads()).map(Provenance::named);
  }

  private static Provenance named(Telling telling) {
    return new Provenance(telling.outlet(), Text.webAddress(telling.link()));
  }

  private static List<Telling> tellings(Story story, Function<String, Optional<Feed>> feeds) {
    Article article = story.article();
    Telling lead =
        new Telling(
            true,
            story.source().title(),
            priority(story.source().feed(), feeds),
            article.link(),
            article.agency(),
            told(article.published(), story.filed()));
    return Stream.concat(Stream.of(lead), story.copies().stream().map(copy -> telling(copy, feeds)))
        .toList();
  }

  private static Telling telling(Copy copy, Function<String, Optional<Feed>> feeds) {
    return new Telling(
        false,
        copy.source(),
        priority(copy.feed(), feeds),
        copy.link(),
        copy.agency(),
        told(copy.published(), copy.filed()));
  }

  private static int priority(String feed, Function<String, Optional<Feed>> feeds) {
    return feeds.apply(feed).map(Feed::priority).orElse(0);
  }

  /** A day without an hour says nothing about who was first. */
  private static Instant told(@Nullable Moment published, Instant filed) {
    boolean credible =
        published != null && !published.dateOnly() && published.instant().isBefore(filed);
    return credible && published != null ? published.instant() : filed;
  }
}
