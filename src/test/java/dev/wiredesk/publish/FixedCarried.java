package dev.wiredesk.publish;

import dev.wiredesk.archive.Carried;
import dev.wiredesk.archive.Databases;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the outlets of stories in memory. */
final class FixedCarried extends Carried {

  private final Stories stories;

  FixedCarried(Stories stories) {
    super(JdbcClient.create(Databases.none()));
    this.stories = stories;
  }

  @Override
  public Optional<Long> most(Instant since, int least) {
    return stories.list(StoryQuery.latest(500)).stream()
        .filter(story -> !story.filed().isBefore(since) && story.copies().size() >= least)
        .max(Comparator.comparingInt((Story story) -> story.copies().size()))
        .map(Story::id);
  }
}
