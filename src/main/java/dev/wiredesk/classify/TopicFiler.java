package dev.wiredesk.classify;

import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weighs what a story speaks of. One for each story. */
final class TopicFiler {

  /** One word that speaks for a topic, in the body. */
  private static final double ENOUGH = 2.0;

  /** What a second and third topic must have, by itself and of the main one's score. */
  private static final double ENOUGH_BESIDE = 6.0;

  private static final double SHARE = 0.5;

  /** What a topic below the top must have, by itself, of its branch, and of the best there. */
  private static final double ENOUGH_BELOW = 4.0;

  private static final double SHARE_BELOW = 0.1;
  private static final double SHARE_OF_BEST = 0.5;

  /** What a topic at the top must have by itself to stand beside those below it. */
  private static final double SHARE_BESIDE = 0.35;

  private static final int MOST = 3;
  private static final int MOST_OF_A_BRANCH = 3;

  private final List<Topic> refused;
  private final Tally tally = new Tally(TopicFiler::worth);

  /**
   * @param refused topics never to be given, nor what is below them
   */
  TopicFiler(List<Topic> refused) {
    this.refused = refused;
  }

  Tally tally() {
    return tally;
  }

  /** The topics of the story, the main one first, the most specific of each branch. */
  List<Topic> file(Reading reading, Manuscript text) {
    for (Hit hit : reading.subjects()) {
      if (hit.term().meaning() instanceof Meaning.Subject(Topic topic, double weight)) {
        double again = weight / tally.count(hit.term());
        tally.add(topic.code(), text.words(hit.begin(), hit.end()), hit.zone(), again);
      }
    }
    return ranked();
  }

  private List<Topic> ranked() {
    Map<Topic, Double> branches = new HashMap<>();
    Map<Topic, Double> scores = new LinkedHashMap<>();
    for (String code : tally.labels()) {
      Topic topic = Topics.byCode(code).orElseThrow();
      if (!refused.isEmpty() && Topics.enclosing(topic).stream().anyMatch(refused::contains)) {
        continue;
      }
      double score = tally.score(code);
      scores.put(topic, score);
      branches.merge(Topics.enclosing(topic).getLast(), score, Double::sum);
    }
    double top = branches.values().stream().mapToDouble(score -> score).max().orElse(0);
    double beside = Math.max(ENOUGH_BESIDE, SHARE * top);
    List<Topic> filed = new ArrayList<>();
    byScore(branches).stream()
        .filter(b -> score(branches, b) >= (score(branches, b) == top ? ENOUGH : beside))
        .limit(MOST)
        .forEach(branch -> filed.addAll(earned(branch, score(branches, branch), scores)));
    return filed;
  }

  private static List<Topic> earned(Topic branch, double whole, Map<Topic, Double> scores) {
    List<Topic> below =
        byScore(scores).stream()
            .filter(topic -> !topic.isTopLevel() && Topics.enclosing(topic).contains(branch))
            .toList();
    double best = below.isEmpty() ? 0 : score(scores, below.getFirst());
    double least = Math.max(Math.max(ENOUGH_BELOW, SHARE_BELOW * whole), SHARE_OF_BEST * best);
    List<Topic> earned = new ArrayList<>();
    below.stream()
        .filter(topic -> score(scores, topic) >= least)
        .limit(MOST_OF_A_BRANCH)
        .forEach(earned::add);
    if (earned.isEmpty() || score(scores, branch) >= Math.max(ENOUGH_BELOW, SHARE_BESIDE * whole)) {
      earned.add(branch);
    }
    return earned;
  }

  private static List<Topic> byScore(Map<Topic, Double> scores) {
    return scores.keySet().stream()
        .sorted(
            Comparator.comparingDouble((Topic topic) -> -score(scores, topic))
                .thenComparing(Topic::code))
        .toList();
  }

  private static double score(Map<Topic, Double> scores, Topic topic) {
    return scores.getOrDefault(topic, 0.0);
  }

  /** A long body names many things in passing. */
  private static double worth(Zone zone, double sum) {
    return zone.ofSubjects * (sum <= 6 ? sum : 6 + Math.sqrt(sum - 6));
  }
}
