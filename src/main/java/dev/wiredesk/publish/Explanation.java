package dev.wiredesk.publish;

import dev.wiredesk.archive.Decision;
import dev.wiredesk.archive.Decisions;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.archive.Trace;
import dev.wiredesk.archive.Traces;
import dev.wiredesk.classify.Labels.Reason;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.normalise.Agency;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells in plain text why an entry was filed, merged or spiked. */
@Component
public final class Explanation {

  private final Traces traces;
  private final Stories stories;
  private final Tombstones tombstones;
  private final Decisions decisions;

  Explanation(Traces traces, Stories stories, Tombstones tombstones, Decisions decisions) {
    this.traces = traces;
    this.stories = stories;
    this.tombstones = tombstones;
    this.decisions = decisions;
  }

  /**
   * Lines for people; empty if nothing on file has that number, id or address.
   *
   * @param asked a story's number, the id that it is published under, or the address of an article
   */
  public Optional<String> of(String asked) {
    return switch (traces.find(asked)) {
      case Trace.Filed(var story) -> stories.find(story).map(this::filed);
      case Trace.Spiked(var feed, var key, var seen, var reason) ->
          Optional.of(entry("Spiked", feed, key, seen, reason));
      case Trace.Waiting(var feed, var key, var seen) ->
          Optional.of(entry("Waiting", feed, key, seen, "its article's page is still to come"));
      case Trace.Held(var feed, var key, var seen, var until, var words) ->
          Optional.of(
              entry(
                  "Held",
                  feed,
                  key,
                  seen,
                  "its copy says “%s”, so it is filed at %s".formatted(words, until)));
      case Trace.Gone(var feed, var key, var seen) ->
          Optional.of(entry("Expunged", feed, key, seen, "it was on file until its keeping ended"));
      case Trace.Unknown() -> Optional.empty();
    };
  }

  private static String entry(String what, String feed, String key, Instant seen, String why) {
    return "%s: %s of the feed %s, first seen %s: %s%n".formatted(what, key, feed, seen, why);
  }

  private String filed(Story story) {
    Agency agency = story.article().agency();
    return Stream.of(
            Stream.of(
                "Story %d: %s".formatted(story.id(), story.article().headline()),
                "  from %s (feed %s)%s"
                    .formatted(
                        story.source().title(),
                        story.source().feed(),
                        agency == null ? "" : ", copy of " + agency.title()),
                "  published as " + story.entryId(),
                "  filed %s, updated %s".formatted(story.filed(), story.updated())),
            headed("Gone", tombstones.find(story.id()).stream().map(Tombstone::reason)),
            headed("Carried by", story.copies().stream().map(Explanation::line)),
            headed("Decisions", decisions.of(story.id()).stream().map(Explanation::line)),
            headed("Filed under", labels(story).stream()),
            headed("Reasons", story.labels().reasons().stream().map(Explanation::line)))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> headed(String heading, Stream<String> lines) {
    List<String> all = lines.toList();
    return all.isEmpty()
        ? Stream.of()
        : Stream.concat(Stream.of(heading), all.stream().map(line -> "  " + line));
  }

  private static List<String> labels(Story story) {
    return Stream.concat(
            story.labels().regions().stream().map(Region::name),
            story.labels().topics().stream().map(Topic::name))
        .toList();
  }

  private static String line(Story.Copy copy) {
    return "%s: %s (%s)".formatted(copy.source(), copy.headline(), copy.filed());
  }

  private static String line(Decision decision) {
    String against = decision.against();
    return "%s%s, %s: %s"
        .formatted(
            decision.outlet(),
            against == null ? "" : " like " + against,
            decision.rule(),
            decision.words());
  }

  private static String line(Reason reason) {
    return String.format(
        Locale.ROOT,
        "%s %.1f: %s",
        LabelName.of(reason.label()),
        reason.weight(),
        reason.evidence());
  }
}
