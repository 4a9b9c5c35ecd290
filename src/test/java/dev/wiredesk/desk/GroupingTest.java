package dev.wiredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.wiredesk.TestDesk;
import dev.wiredesk.archive.Decisions;
import dev.wiredesk.archive.Stories;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.StoryQuery;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.archive.Tombstones;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Read;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story once: whoever brings the copy, in whatever order, and whatever becomes of it. */
class GroupingTest {

  private static final String FERRY =
      "The last of the wooden ferries on the Marsh River was taken out of service on Thursday after"
          + " inspectors found rot in eleven of her forty frames. Skipper Ines Carvalho brought the"
          + " Alma into the yard at Vessel Point shortly before dawn with nobody aboard but her crew.";
  private static final String COUNCIL =
      "A council hearing in Dunmore will decide next month whether the 96-year-old Alma is repaired"
          + " or broken up for her brass. Repairs would cost some 1.4 million crowns, said harbour"
          + " engineer Tomas Brandt, who has kept a model of the Marsh ferry on his desk since childhood.";
  private static final String MINE =
      "Miners at the Karst Hill pit voted on Monday to return to work, ending a strike that had"
          + " stopped shipments of zinc for nine weeks. The union won a rise of 4.5 percent and a"
          + " promise that the night shift would keep its doctor, secretary Ana Petrovic said.";

  private static final String BRIDGE =
      "柳湾港务局星期二宣布，横跨内港的吊桥将对货车关闭到明年春天。潜水员上周检查时发现，九根木桩之中有两根已经被船蛆蛀空，承重能力不足原来的一半。";
  private static final String PILES =
      "港务局主席潘海安对记者表示，更换木桩大约需要230万元，希望省里承担一半。他说，两年前的检查没有发现任何问题，这次的结果出乎所有人意料。";

  @TempDir Path folder;

  private TestDesk house;
  private Stories stories;

  @BeforeEach
  void open() throws IOException {
    house = TestDesk.start(folder, "feeds: [{ slug: one, url: https://one.example/feed }]");
    stories = house.get(Stories.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void makesOneStoryOfFiftyOutletsThatBringTheSameCopyAtOnce() throws Exception {
    List<Callable<Receipt>> outlets =
        IntStream.range(0, 50)
            .<Callable<Receipt>>mapToObj(n -> () -> bring("outlet" + n, "Ferry retired", FERRY))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var receipt : threads.invokeAll(outlets)) {
        assertThat(receipt.get().broughtNews()).isTrue();
      }
    }

    assertThat(all()).singleElement().satisfies(story -> assertThat(story.copies()).hasSize(49));
  }

  @Test
  void mergesTwoStoriesWhenACopyShowsThatTheyAreOne() {
    bring("one", "Ferry retired", FERRY);
    bring("two", "Council to decide", COUNCIL);
    Story first = all().getLast();
    Story second = all().getFirst();
    house.clock().pass(Duration.ofMinutes(5));
    Instant later = house.clock().instant();

    bring("three", "Old ferry leaves the river", FERRY + "</p><p>" + COUNCIL);

    assertThat(all())
        .singleElement()
        .satisfies(story -> {
          assertThat(story.entryId()).isEqualTo(first.entryId());
          assertThat(story.updated()).isEqualTo(first.updated());
          assertThat(story.copies()).extracting(Story.Copy::source).containsExactly("two", "three");
        });
    assertThat(tombstones())
        .containsExactly(
            new Tombstone(
                second.id(),
                second.entryId(),
                first.id(),
                "The same copy as another story",
                later));
  }

  @Test
  void findsCutAndEditedCopyInAScriptThatPartsNoWords() {
    bring("one", "柳湾吊桥关闭至明年春天", BRIDGE + "</p><p>" + PILES);
    bring("two", "货车禁行柳湾吊桥", BRIDGE);
    bring("three", "木桩被蛀空", BRIDGE.replace("宣布，", "说，").replace("已经被", "被") + PILES);

    assertThat(all()).singleElement().satisfies(story -> assertThat(story.copies()).hasSize(2));
  }

  @Test
  void leavesTheTimetablesOfTwoDaysApartThoughTheirWordsAreTheSame() {
    String times =
        "Ferries leave Vessel Point at 7:30, 11:00 and 16:15. Bicycles are taken while there is room,"
            + " dogs on a lead. Tickets are sold at the pier and by the baker in Harbour Street. In a"
            + " storm the line tells on its telephone what runs.";
    bring("one", "Ferry times for Saturday", times);
    bring("two", "Ferry times for Sunday", times);
    bring("three", "Ferry times for Sunday", times);

    assertThat(all()).hasSize(2);
    assertThat(all().getFirst().copies()).extracting(Story.Copy::source).containsExactly("three");
  }

  @Test
  void leavesTwoStoriesApartThatADigestCarriesWhole() {
    bring("one", "Ferry retired", FERRY);
    bring("two", "Miners go back", MINE);

    bring("three", "The day in brief", FERRY + "</p><p>" + MINE);

    assertThat(all()).hasSize(3).allSatisfy(story -> assertThat(story.copies()).isEmpty());
    assertThat(tombstones()).isEmpty();
    assertThat(house.get(Decisions.class).of(all().getFirst().id()))
        .singleElement()
        .satisfies(why -> {
          assertThat(why.rule()).isEqualTo("digest");
          assertThat(why.words()).contains("story 1 and story 2");
        });
  }

  @Test
  void neverJoinsTwoStoriesByADigestWheneverItComes() {
    List<String[]> copies =
        Stream.of(
                new String[] {"a", FERRY},
                new String[] {"b", FERRY.replace("shortly before", "just before")},
                new String[] {"digest", "In brief today.</p><p>" + MINE + "</p><p>" + FERRY},
                new String[] {"c", MINE},
                new String[] {"d", "Karst Hill: " + MINE})
            .collect(Collectors.toCollection(ArrayList::new));

    for (int seed = 1; seed <= 25; seed++) {
      Collections.shuffle(copies, new Random(seed));
      String round = seed + "-";
      for (String[] copy : copies) {
        bring(round + copy[0], "Report by " + copy[0], copy[1]);
      }
      Set<Set<String>> groups =
          groups(round).stream()
              .map(group ->
                  group.stream()
                      .filter(outlet -> !outlet.equals("digest"))
                      .collect(Collectors.toSet()))
              .filter(group -> !group.isEmpty())
              .collect(Collectors.toSet());
      assertThat(groups).as("seed %d", seed).isEqualTo(Set.of(Set.of("a", "b"), Set.of("c", "d")));
      house.clock().pass(Duration.ofDays(5));
    }
  }

  @Test
  void groupsTheSameWhateverTheOrder() {
    List<String[]> copies =
        Stream.of(
                new String[] {"a", FERRY},
                new String[] {"b", FERRY + "</p><p>" + COUNCIL},
                new String[] {"c", COUNCIL},
                new String[] {"d", "Reporting from the quay: " + COUNCIL + "</p><p>" + FERRY},
                new String[] {"e", MINE},
                new String[] {"f", MINE.replace("ending a strike", "to end a strike")})
            .collect(Collectors.toCollection(ArrayList::new));
    Set<Set<String>> expected = Set.of(Set.of("a", "b", "c", "d"), Set.of("e", "f"));

    for (int seed = 1; seed <= 25; seed++) {
      Collections.shuffle(copies, new Random(seed));
      String round = seed + "-";
      for (String[] copy : copies) {
        bring(round + copy[0], "Report by " + copy[0], copy[1]);
      }
      assertThat(groups(round)).as("seed %d", seed).isEqualTo(expected);
      house.clock().pass(Duration.ofDays(5));
    }
  }

  @Test
  void withdrawsAStoryThatItsSourceKills() {
    bring("one", "Ferry retired", FERRY);
    bring("two", "Ferry retired", FERRY);
    Story story = all().getFirst();

    bring("one", "KILL: Ferry retired", FERRY + "</p><p>Kill this story.");

    assertThat(all()).isEmpty();
    assertThat(tombstones())
        .singleElement()
        .satisfies(gone -> {
          assertThat(gone.entryId()).isEqualTo(story.entryId());
          assertThat(gone.merged()).isNull();
        });
    assertThat(stories.find(story.id())).isPresent();
    assertThat(stories.numbered(List.of(story.id()))).isEmpty();
  }

  @Test
  void leavesAStoryThatOnlyACopyOfItKills() {
    bring("one", "Ferry retired", FERRY);
    bring("two", "Ferry retired", FERRY);

    bring("two", "KILL: Ferry retired", FERRY + "</p><p>Kill this story.");

    assertThat(all()).hasSize(1);
    assertThat(tombstones()).isEmpty();
  }

  @Test
  void opensAStoryForWhatComesAfterAKill() {
    bring("one", "Ferry retired", FERRY);
    bring("one", "KILL: Ferry retired", FERRY + "</p><p>Kill this story.");

    bring("two", "Ferry retired", FERRY);

    assertThat(all())
        .singleElement()
        .satisfies(story -> assertThat(story.source().title()).isEqualTo("two"));
  }

  @Test
  void leavesTheKilledStoryOutWhenACopyHoldsALiveOneToo() {
    bring("one", "Ferry retired", FERRY);
    bring("two", "Council to decide", COUNCIL);
    bring("two", "KILL: Council to decide", COUNCIL + "</p><p>Kill this story.");
    Story live = all().getFirst();

    bring("three", "Old ferry leaves the river", FERRY + "</p><p>" + COUNCIL);

    assertThat(all())
        .singleElement()
        .satisfies(story -> {
          assertThat(story.id()).isEqualTo(live.id());
          assertThat(story.copies()).extracting(Story.Copy::source).containsExactly("three");
        });
    assertThat(tombstones()).hasSize(1);
  }

  @Test
  void relatesStoriesOfOneEventInOtherWordsAndKeepsThemApart() {
    bring("one", "Miners of Karst Hill go back", MINE);
    bring("two", "Ferry retired", FERRY);

    bring(
        "three",
        "Nine-week walkout at Karst Hill is over",
        "After nine weeks without a wagon of ore, work resumes at Karst Hill. Ana Petrovic, who leads"
            + " the union there, announced it to a crowd at the pithead on Monday and thanked the"
            + " night shift, whose doctor stays. Zinc prices fell within the hour.");

    Story later = all().getFirst();
    Story earlier = all().getLast();
    assertThat(later.related())
        .singleElement()
        .satisfies(related -> {
          assertThat(related.story()).isEqualTo(earlier.id());
          assertThat(related.headline()).isEqualTo("Miners of Karst Hill go back");
          assertThat(related.evidence()).contains("Karst", "Petrovic");
          assertThat(related.language()).isEqualTo("en");
        });
    assertThat(earlier.related()).extracting(Story.Related::story).containsExactly(later.id());
    assertThat(all().get(1).related()).isEmpty();
  }

  @Test
  void keepsTheArticlesOfAFeedApartThatIsNotMerged() {
    Feed alone = feed("one", "merge: false");
    Outlets.bring(house, alone, "Ferry retired", FERRY);
    bring("two", "Ferry retired", FERRY);
    bring("three", "Ferry retired", FERRY.replace("shortly before", "just before"));
    Feed late = feed("four", "merge: false");
    Outlets.bring(house, late, "Ferry retired", FERRY);

    assertThat(all())
        .extracting(story -> story.source().title(), story -> story.copies().size())
        .containsExactly(tuple("four", 0), tuple("two", 1), tuple("one", 0));
  }

  private static Feed feed(String slug, String keys) {
    return Read.feed("slug: %s, url: \"https://%s.example/feed\", %s".formatted(slug, slug, keys));
  }

  private Receipt bring(String outlet, String headline, String text) {
    return Outlets.bring(house, outlet, headline, text);
  }

  private Set<Set<String>> groups(String round) {
    return Outlets.groups(house, round);
  }

  private List<Story> all() {
    return stories.list(StoryQuery.latest(100));
  }

  private List<Tombstone> tombstones() {
    return house.get(Tombstones.class).list(StoryQuery.latest(100), TestDesk.START);
  }
}
