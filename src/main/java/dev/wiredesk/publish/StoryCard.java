package dev.wiredesk.publish;

import dev.wiredesk.archive.Story;
import dev.wiredesk.normalise.Agency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list of stories.
 *
 * @param href the article at its source
 * @param page path of the story's own page
 * @param lang for the headline and lede; null if nobody says
 * @param dir for the headline and lede
 * @param agency short form, null if none
 * @param filed when the desk filed it
 * @param published the day, where its publisher names one that is long before the filing
 * @param lede without its dateline: agency, time and region stand beside it
 * @param copies the other outlets that carry it, each once
 */
record StoryCard(
    String headline,
    String href,
    String page,
    @Nullable String lang,
    String dir,
    String source,
    @Nullable String agency,
    Times.Stamp filed,
    Times.@Nullable Stamp published,
    String lede,
    List<Chip> regions,
    List<Chip> topics,
    List<Carrier> copies) {

  private static final int LEDE = 320;
  private static final int CHIPS = 4;
  private static final Duration RECENT = Duration.ofDays(1);

  /** Another outlet; without an address, its name alone. */
  record Carrier(String source, @Nullable String href) {}

  static StoryCard of(Item item, Times times) {
    Story story = item.story();
    Agency agency = item.agency();
    String language = item.language();
    return new StoryCard(
        item.title(),
        item.link(),
        "/stories/" + story.id(),
        language,
        Direction.of(language),
        story.source().title(),
        agency == null ? null : agency.code(),
        times.at(story.filed()),
        published(item, times),
        Text.cut(item.ledeWithoutDateline(), LEDE),
        story.labels().regions().stream().limit(CHIPS).map(Chip::of).toList(),
        story.labels().topics().stream().limit(CHIPS).map(Chip::of).toList(),
        Closing.bySource(item).values().stream().map(StoryCard::carrier).toList());
  }

  /** What is filed today and was published years ago would look new. */
  private static Times.@Nullable Stamp published(Item item, Times times) {
    Instant published = item.published();
    if (published.plus(RECENT).isAfter(item.filed())) {
      return null;
    }
    LocalDate day = item.publishedOn();
    return times.inFull(day == null ? published.atZone(times.zone()).toLocalDate() : day);
  }

  private static Carrier carrier(Story.Copy copy) {
    return new Carrier(copy.source(), Text.webAddress(copy.link()));
  }
}
