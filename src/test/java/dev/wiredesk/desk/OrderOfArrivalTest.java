package dev.wiredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A property, over stories and alterations drawn by lot: whatever the order in which copies come,
 * they end in the same stories.
 */
class OrderOfArrivalTest extends HouseOfOneFeed {

  private static final int DRAWS = 12;
  private static final int STORIES = 3;
  private static final int COPIES = 4;

  @Test
  void changesTheOriginalAtMost() {
    for (int seed = 1; seed <= DRAWS; seed++) {
      Random lots = new Random(seed);
      Map<String, String> copies = new TreeMap<>();
      for (int story = 0; story < STORIES; story++) {
        List<String> paragraphs = story(lots);
        for (int copy = 0; copy < COPIES; copy++) {
          List<String> told = copy == 0 ? paragraphs : altered(paragraphs, lots);
          copies.put(story + "-" + copy, String.join("</p><p>", told));
        }
      }
      for (int round = 1; round <= 2; round++) {
        String name = "seed%d-round%d-".formatted(seed, round);
        List<String> order = new ArrayList<>(copies.keySet());
        Collections.shuffle(order, lots);
        for (String copy : order) {
          Outlets.bring(house, name + copy, "Told by " + copy, copies.getOrDefault(copy, ""));
        }
        assertThat(Outlets.groups(house, name)).as(name + order).isEqualTo(expected());
        house.clock().pass(Duration.ofDays(5));
      }
    }
  }

  private static Set<Set<String>> expected() {
    return IntStream.range(0, STORIES)
        .mapToObj(story ->
            IntStream.range(0, COPIES)
                .mapToObj(copy -> story + "-" + copy)
                .collect(Collectors.toCollection(TreeSet::new)))
        .collect(Collectors.toSet());
  }

  /** Cut, dropped from, put in another order, extended, or edited: one or two of these. */
  private static List<String> altered(List<String> paragraphs, Random lots) {
    List<String> altered = new ArrayList<>(paragraphs);
    for (int i = lots.nextInt(2); i < 2; i++) {
      switch (lots.nextInt(5)) {
        case 0 -> altered = new ArrayList<>(altered.subList(0, Math.max(2, altered.size() / 2)));
        case 1 -> altered.removeLast();
        case 2 -> Collections.shuffle(altered, lots);
        case 3 -> altered.add(sentence(lots, 20, List.of(name(lots))));
        default -> altered.replaceAll(paragraph -> edited(paragraph, lots));
      }
    }
    return altered;
  }

  private static String edited(String paragraph, Random lots) {
    String[] words = paragraph.split(" ");
    words[1 + lots.nextInt(words.length - 2)] = word(lots);
    return String.join(" ", words);
  }

  private static List<String> story(Random lots) {
    List<String> names = IntStream.range(0, 8).mapToObj(n -> name(lots)).toList();
    return IntStream.range(0, 6).mapToObj(n -> sentence(lots, 30, names)).toList();
  }

  private static String name(Random lots) {
    String word = word(lots);
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Each fifth word is a name of the story, and there is a number in it. */
  private static String sentence(Random lots, int length, List<String> names) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      words.add(i % 5 == 0 ? names.get(lots.nextInt(names.size())) : word(lots));
    }
    words.set(length / 2, Integer.toString(10 + lots.nextInt(9_000)));
    return String.join(" ", words) + ".";
  }

  private static String word(Random lots) {
    StringBuilder word = new StringBuilder();
    for (int i = 3 + lots.nextInt(6); i > 0; i--) {
      word.append((char) ('a' + lots.nextInt(26)));
    }
    return word.toString();
  }
}
