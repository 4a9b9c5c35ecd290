package dev.wiredesk.publish;

import dev.wiredesk.archive.Cell;
import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.Span;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An archive in memory, with what it holds given. */
class FixedStories extends Stories {

  private volatile List<Story> stories;
  private final AtomicLong change;
  private final Map<String, List<Long>> editions = new ConcurrentHashMap<>();
  private final Map<String, Integer> lists = new ConcurrentHashMap<>();

  FixedStories(List<Story> stories) {
    super(JdbcClient.create(Databases.none()));
    this.stories = stories;
    this.change =
        new AtomicLong(
            Math.max(stories.size(), stories.stream().mapToLong(Story::id).max().orElse(0)));
  }

  /** Puts other stories in the place of these. */
  void replace(List<Story> next) {
    stories = next;
    change.incrementAndGet();
  }

  /** How often the stories of that region were asked for. */
  int lists(String region) {
    return lists.getOrDefault(region, 0);
  }

  /** Puts these stories into that edition; those that nobody names have none. */
  FixedStories inEdition(String slug, Long... ids) {
    editions.put(slug, List.of(ids));
    return this;
  }

  @Override
  public List<Story> ofEdition(String slug, Span span) {
    List<Long> inside = editions.getOrDefault(slug, List.of());
    return stories.stream()
        .filter(story -> inside.contains(story.id()))
        .filter(story -> span.holds(story))
        .sorted(Comparator.comparing(Story::filed).reversed())
        .limit(span.limit())
        .toList();
  }

  @Override
  public List<Story> numbered(List<Long> numbers) {
    return stories.stream().filter(story -> numbers.contains(story.id())).toList();
  }

  @Override
  public List<Story> list(StoryQuery query) {
    Region region = query.region();
    if (query.limit() > 1) { // one alone is only looked for by the links to the archive
      lists.merge(region == null ? "" : region.slug(), 1, Integer::sum);
    }
    Topic topic = query.topic();
    return stories.stream()
        .filter(story -> region == null || regions(story).contains(region))
        .filter(story -> topic == null || topics(story).contains(topic))
        .filter(story -> query.span().holds(story))
        .sorted(Comparator.comparing(Story::filed).reversed())
        .limit(query.limit())
        .toList();
  }

  @Override
  public List<Story> broughtBy(String feed, @Nullable Long below, int limit) {
    return stories.stream()
        .filter(story ->
            story.source().feed().equals(feed)
                || story.copies().stream().anyMatch(copy -> copy.feed().equals(feed)))
        .filter(story -> below == null || story.id() < below)
        .sorted(Comparator.comparingLong(Story::id).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Story> find(long id) {
    return stories.stream().filter(story -> story.id() == id).findFirst();
  }

  @Override
  public Map<Cell, Integer> counts() {
    Map<Cell, Integer> counts = new HashMap<>();
    for (Story story : stories) {
      for (Region region : regions(story)) {
        counts.merge(new Cell(region.code(), ""), 1, Integer::sum);
        topics(story)
            .forEach(topic -> counts.merge(new Cell(region.code(), topic.code()), 1, Integer::sum));
      }
    }
    return counts;
  }

  @Override
  public Map<String, String> outlets() {
    Map<String, String> outlets = new HashMap<>();
    stories.forEach(story -> outlets.put(story.source().feed(), story.source().title()));
    return outlets;
  }

  @Override
  public Optional<String> outlet(String feed) {
    return Optional.ofNullable(outlets().get(feed));
  }

  @Override
  public long lastChange() {
    return change.get();
  }

  @Override
  public Optional<Instant> madeAt(long number) {
    return Optional.empty();
  }

  @Override
  public List<Change> changesAfter(long number, int limit) {
    long latest = change.get();
    if (number >= latest) {
      return List.of();
    }
    if (number > 0) {
      return List.of(new Change(latest, 1, "replaced", Wire.NOW));
    }
    List<Story> all = stories;
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> new Change(latest - all.size() + 1 + i, all.get(i).id(), "replaced", Wire.NOW))
        .toList();
  }

  @Override
  public Map<Long, Long> sourcesOf(Collection<Long> ids) {
    return ids.stream().collect(Collectors.toMap(id -> id, id -> 1L));
  }

  @Override
  public Map<Long, Long> lastChanges(Collection<Long> ids) {
    return ids.stream().collect(Collectors.toMap(id -> id, id -> id));
  }

  private static Set<Region> regions(Story story) {
    Set<Region> regions = new HashSet<>(Set.of(Regions.WORLD));
    story.labels().regions().forEach(region -> regions.addAll(Regions.enclosing(region)));
    return regions;
  }

  private static Set<Topic> topics(Story story) {
    Set<Topic> topics = new HashSet<>();
    story.labels().topics().forEach(topic -> topics.addAll(Topics.enclosing(topic)));
    return topics;
  }
}
