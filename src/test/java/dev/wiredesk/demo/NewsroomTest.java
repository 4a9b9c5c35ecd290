package dev.wiredesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsroomTest {

  private static final long FIRST = 29_000_000;

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "ar"})
  void leavesNoPlaceholderInAnyStory(String language) {
    Newsroom newsroom = Newsroom.load(language, Duration.ofMinutes(1));
    assertThat(
            LongStream.range(FIRST, FIRST + 1500)
                .mapToObj(newsroom::story)
                .map(Story::first)
                .flatMap(
                    told -> Stream.concat(told.paragraphs().stream(), told.headlines().stream())))
        .noneMatch(text -> text.matches("(?s).*[\\[\\]{}|].*|.* {2}.*|\\s*"));
  }

  @Test
  void coversAllTopicsAndSixContinents() {
    List<Template> templates = Newsroom.load("en", Duration.ofMinutes(1)).templates();
    assertThat(templates).hasSizeGreaterThanOrEqualTo(30);
    assertThat(templates.stream().map(Template::topic).distinct()).hasSize(17);
    assertThat(templates)
        .flatExtracting(Template::places)
        .extracting(place -> place.area())
        .contains("Eastern Europe", "East Africa", "South Asia", "Oceania", "USA", "Latin America");
  }

  @Test
  void writesStoriesOfTheLengthOfAnAgencyReport() {
    Newsroom newsroom = Newsroom.load("en", Duration.ofMinutes(1));
    assertThat(LongStream.range(FIRST, FIRST + 1000).mapToObj(newsroom::story))
        .allSatisfy(story -> assertThat(words(story)).hasSizeBetween(110, 300));
  }

  @Test
  void tellsNoTwoStoriesAlikeWithinTwoHours() {
    Newsroom newsroom = Newsroom.load("en", Duration.ofMinutes(1));
    List<Story> stories = LongStream.range(FIRST, FIRST + 120).mapToObj(newsroom::story).toList();
    List<Set<String>> shingles = stories.stream().map(NewsroomTest::shingles).toList();
    assertThat(stories)
        .extracting(story -> story.first().headlines().getFirst())
        .doesNotHaveDuplicates();
    for (int a = 0; a < stories.size(); a++) {
      for (int b = a + 1; b < stories.size(); b++) {
        Set<String> shared = new HashSet<>(shingles.get(a));
        shared.retainAll(shingles.get(b));
        int smaller = Math.min(shingles.get(a).size(), shingles.get(b).size());
        assertThat((double) shared.size() / smaller)
            .as("%s / %s", stories.get(a).first().headlines(), stories.get(b).first().headlines())
            .isLessThan(0.7);
      }
    }
  }

  private static Set<String> shingles(Story story) {
    List<String> words = words(story);
    return Stream.iterate(0, i -> i + 5 <= words.size(), i -> i + 1)
        .map(i -> String.join(" ", words.subList(i, i + 5)))
        .collect(Collectors.toSet());
  }

  private static List<String> words(Story story) {
    return List.of(String.join(" ", story.first().paragraphs()).split("\\W+", -1));
  }

  @Test
  void tellsAStoryTheSameWayInWhateverOrderItIsAsked() {
    Newsroom one = Newsroom.load("en", Duration.ofMinutes(1));
    Newsroom two = Newsroom.load("en", Duration.ofMinutes(1));
    two.story(FIRST + 7);
    assertThat(two.story(FIRST)).isEqualTo(one.story(FIRST));
  }
}
