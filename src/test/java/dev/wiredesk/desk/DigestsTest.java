package dev.wiredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A morning briefing carries the stories of others whole. It makes them no one story. */
class DigestsTest extends HouseOfOneFeed {

  private static final String FERRY =
      "The last of the wooden ferries on the Marsh River was taken out of service on Thursday after"
          + " inspectors found rot in eleven of her forty frames. Skipper Ines Carvalho brought the"
          + " Alma into the yard at Vessel Point shortly before dawn with nobody aboard but her crew.";

  /** In the same town. */
  private static final String SCHOOL =
      "Two schools in Vessel Point will stay shut until Monday because their boilers failed in the"
          + " frost, headmistress Lena Horvath told parents in a letter. Lessons are to be held in the"
          + " hall of the fishermen's guild, and the buses will run at half past seven as always.";

  /** By the same office. */
  private static final String LEVY =
      "Finance Minister Pavel Novak presented a levy on empty flats to parliament on Wednesday. It"
          + " would bring in 310 million crowns a year, Novak said, and be spent on lifts for houses"
          + " of five floors and more, of which the country has some 40,000.";

  private static final String TRAINS =
      "The night train to the coast will run again from May, the railways said on Wednesday after"
          + " Finance Minister Pavel Novak had agreed to pay for its sleeping cars. Tickets will cost"
          + " 45 crowns in a berth, and dogs will travel in the third coach without charge.";

  @Test
  void ofStoriesFromOneTownJoinsNone() {
    staysApart("town", Map.of("a", FERRY, "b", SCHOOL), briefing(FERRY, SCHOOL));
  }

  @Test
  void ofStoriesAboutOneManJoinsNone() {
    staysApart("man", Map.of("a", LEVY, "b", TRAINS), briefing(LEVY, TRAINS));
  }

  @Test
  void ofThreeStoriesJoinsNone() {
    staysApart("three", Map.of("a", FERRY, "b", SCHOOL, "c", LEVY), briefing(LEVY, FERRY, SCHOOL));
  }

  private static String briefing(String... stories) {
    return "Good morning. This is what you should know today.</p><p>"
        + String.join("</p><p>", stories);
  }

  private void staysApart(String name, Map<String, String> stories, String briefing) {
    List<String> outlets = new ArrayList<>(stories.keySet());
    outlets.add("briefing");
    int n = 0;
    for (List<String> order : orders(outlets)) {
      String round = name + n++ + "-";
      for (String outlet : order) {
        Outlets.bring(
            house, round + outlet, "Told by " + outlet, stories.getOrDefault(outlet, briefing));
      }
      Set<Set<String>> groups = Outlets.groups(house, round);
      assertThat(groups.stream().map(DigestsTest::withoutBriefing).filter(g -> !g.isEmpty()))
          .as("%s: %s", order, groups)
          .allSatisfy(group -> assertThat(group).hasSize(1));
      house.clock().pass(Duration.ofDays(5));
    }
  }

  private static Set<String> withoutBriefing(Set<String> group) {
    return group.stream().filter(o -> !o.equals("briefing")).collect(Collectors.toSet());
  }

  private static List<List<String>> orders(List<String> outlets) {
    if (outlets.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : outlets) {
      List<String> others = new ArrayList<>(outlets);
      others.remove(first);
      for (List<String> rest : orders(others)) {
        List<String> order = new ArrayList<>(rest);
        order.addFirst(first);
        all.add(order);
      }
    }
    return all;
  }
}
