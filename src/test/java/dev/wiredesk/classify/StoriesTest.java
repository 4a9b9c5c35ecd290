package dev.wiredesk.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.classify.Stories.Expected;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stories of {@code stories.txt}: a new case needs no Java. */
class StoriesTest {

  private static final Classifier CLASSIFIER = new Classifier();

  @TestFactory
  Stream<DynamicTest> filesEachStoryWhereItBelongs() throws IOException {
    return Stories.all().map(story -> DynamicTest.dynamicTest(story.name(), () -> check(story)));
  }

  @Test
  void hasAtLeast40Stories() throws IOException {
    assertThat(Stories.all()).hasSizeGreaterThanOrEqualTo(40);
  }

  private static void check(Expected story) {
    Labels labels = CLASSIFIER.classify(story.article(), Stories.FEED);
    assertThat(labels.regions().stream().map(Region::code))
        .as("regions, because of %s", labels.reasons())
        .containsExactlyElementsOf(story.regions());
    assertThat(labels.topics().stream().limit(1).map(Topic::slug))
        .as("main topic, because of %s", labels.reasons())
        .containsExactlyElementsOf(story.topic());
  }
}
