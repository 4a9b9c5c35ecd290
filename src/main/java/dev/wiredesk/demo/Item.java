package dev.wiredesk.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A story in one outlet, as it stands at some time.
 *
 * @param updated later than {@code published} once it has been corrected
 */
record Item(
    Outlet outlet,
    Rota.Run run,
    Story story,
    Locale locale,
    Instant published,
    Instant updated,
    Story.Telling telling) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("/yyyy/MM/dd/");

  static Item of(Rota.Run run, Newsroom newsroom, long number, Instant now) {
    Story story = newsroom.story(number);
    Instant published = newsroom.filed(number + run.delay());
    Story.Correction correction = story.correction();
    if (correction != null) {
      Instant corrected = published.plusSeconds(60L * correction.minutes());
      if (!corrected.isAfter(now)) {
        return new Item(
            run.outlet(),
            run,
            story,
            newsroom.locale(),
            published,
            corrected,
            correction.telling());
      }
    }
    return new Item(
        run.outlet(), run, story, newsroom.locale(), published, published, story.first());
  }

  boolean isCorrected() {
    return updated.isAfter(published);
  }

  String id() {
    return numbered(outlet.id());
  }

  String headline() {
    return headline(telling);
  }

  private String headline(Story.Telling told) {
    return told.headlines().get(run.headline() % told.headlines().size());
  }

  String lede() {
    return telling.paragraphs().getFirst();
  }

  /** What this outlet prints of it: the first paragraphs, never fewer than three. */
  List<String> paragraphs() {
    List<String> all = telling.paragraphs();
    return all.subList(0, Math.max(Math.min(3, all.size()), all.size() - run.dropped()));
  }

  /** The address that it has for ever: named by the first headline, found by the number. */
  String canonical() {
    String day = DAY.format(published.atOffset(ZoneOffset.UTC));
    return outlet.base() + day + story.number() + slug() + ".html";
  }

  private String slug() {
    String words =
        headline(story.first())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return words.isEmpty() ? "" : "-" + words.substring(0, Math.min(60, words.length()));
  }

  String link() {
    return outlet.tracking().isEmpty()
        ? canonical()
        : canonical() + "?" + numbered(outlet.tracking());
  }

  String picture() {
    return outlet.base() + "/pictures/" + story.number() + ".svg";
  }

  List<String> categories() {
    return List.of(story.section(), story.place().countryLabel());
  }

  private String numbered(String pattern) {
    return pattern.replace("{n}", Long.toString(story.number()));
  }
}
