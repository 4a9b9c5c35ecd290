package dev.wiredesk.classify;

import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs what a story speaks of. One for each story. */
final class TopicFiler {

  /** One word that speaks for a topic, in the body. */
  private static final double ENOUGH = 2.0;

  /** What a second and third topic must have, by itself and of the main one's score. */
  private static final double ENOUGH_BESIDE = 6.0;

  private static final double SHARE = 0.5;

  /** The least of it above the body: a word that speaks for the topic, in the lede. */
  private static final double ANNOUNCED = 3.0;

  /** What a topic below the top must have, by itself, of its branch, and of the best there. */
  private static final double ENOUGH_BELOW = 4.0;

  private static final double SHARE_BELOW = 0.1;
  private static final double SHARE_OF_BEST = 0.5;

  /** What a topic at the top must have by itself to stand beside those below it. */
  private static final double SHARE_BESIDE = 0.35;

  /** The least weight of a word that vouches for the ordinary words of its branch. */
  private static final double VOUCHES = 2.0;

  private static final int MOST = 3;
  private static final int MOST_OF_A_BRANCH = 3;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble((Scored one) -> -one.score).thenComparing(one -> one.topic.code());

  private static final Comparator<Scored> MOST_PROMINENT_FIRST =
      Comparator.comparingDouble((Scored branch) -> -prominent(branch))
          .thenComparing(branch -> branch.topic.code());

  /** A branch or a topic of one, and how much of its score stands above the body. */
  private record Scored(Topic topic, double score, double announced) {

    Scored and(Scored other) {
      return new Scored(topic, score + other.score, announced + other.announced);
    }
  }

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
    Set<Topic> vouched = vouched(reading, text);
    List<Hit> spot = new ArrayList<>();
    for (Hit hit : reading.subjects()) {
      if (!spot.isEmpty() && spot.getFirst().begin() != hit.begin()) {
        count(spot, text);
        spot.clear();
      }
      Meaning.Subject said = subject(hit);
      if (said.sure() || vouched.contains(said.branch())) {
        addOnce(spot, hit);
      }
    }
    count(spot, text);
    return ranked();
  }

  /** A word may speak of two topics, but for one branch once: for what it says most surely. */
  private static void addOnce(List<Hit> spot, Hit hit) {
    for (int i = 0; i < spot.size(); i++) {
      if (subject(spot.get(i)).branch().equals(subject(hit).branch())) {
        spot.set(i, tellingMore(spot.get(i), hit));
        return;
      }
    }
    spot.add(hit);
  }

  private static Hit tellingMore(Hit one, Hit other) {
    double more = subject(other).weight() - subject(one).weight();
    boolean closer = subject(one).topic().isTopLevel() && !subject(other).topic().isTopLevel();
    return more > 0 || (more == 0 && closer) ? other : one;
  }

  private void count(List<Hit> spot, Manuscript text) {
    for (Hit hit : spot) {
      Meaning.Subject said = subject(hit);
      double again = said.weight() / tally.count(hit.term()) * text.nearness(hit.begin());
      tally.add(said.topic().code(), text.words(hit.begin(), hit.end()), hit.zone(), again);
    }
  }

  /** The branches that the story speaks of in sure words or by name, or its publisher does. */
  private Set<Topic> vouched(Reading reading, Manuscript text) {
    if (reading.subjects().stream().allMatch(hit -> subject(hit).sure())) {
      return Set.of();
    }
    Names names = new Names(reading, text, new Beside(text));
    Set<Topic> vouched = new HashSet<>();
    tally.labels().forEach(code -> vouched.add(branch(Topics.byCode(code).orElseThrow())));
    for (Hit hit : reading.subjects()) {
      Meaning.Subject said = subject(hit);
      if (said.sure() ? said.weight() >= VOUCHES : names.isAName(hit)) {
        vouched.add(said.branch());
      }
    }
    return vouched;
  }

  /** Tells ordinary words from names by how they stand. */
  private record Names(Reading reading, Manuscript text, Beside beside) {

    /** A capital where none need be, or behind a town: "the Bills", "Buffalo Bills". */
    boolean isAName(Hit hit) {
      return !hit.term().isCommon()
          && ((!text.capitalises(hit.zone()) && !beside.opens(hit.begin()))
              || reading.places().stream().anyMatch(place -> place.end() + 1 == hit.begin()));
    }
  }

  private static Meaning.Subject subject(Hit hit) {
    return (Meaning.Subject) hit.term().meaning();
  }

  private static Topic branch(Topic topic) {
    return Topics.enclosing(topic).getLast();
  }

  private List<Topic> ranked() {
    Map<Topic, Scored> branches = new HashMap<>();
    List<Scored> scores = new ArrayList<>();
    for (String code : tally.labels()) {
      Topic topic = Topics.byCode(code).orElseThrow();
      if (!isRefused(topic)) {
        Scored scored = new Scored(topic, tally.score(code), tally.announced(code));
        scores.add(scored);
        Topic branch = branch(topic);
        branches.merge(branch, new Scored(branch, scored.score, scored.announced), Scored::and);
      }
    }
    scores.sort(BEST_FIRST);
    List<Scored> best = new ArrayList<>(branches.values());
    best.sort(MOST_PROMINENT_FIRST);
    return filed(best, scores);
  }

  private boolean isRefused(Topic topic) {
    return !refused.isEmpty() && Topics.enclosing(topic).stream().anyMatch(refused::contains);
  }

  private static List<Topic> filed(List<Scored> branches, List<Scored> scores) {
    List<Topic> filed = new ArrayList<>();
    double top = branches.isEmpty() ? 0 : prominent(branches.getFirst());
    int taken = 0;
    for (Scored branch : branches) {
      boolean enough = taken == 0 ? branch.score >= ENOUGH : standsBeside(branch, top);
      if (enough && taken < MOST) {
        filed.addAll(earned(branch, scores));
        taken++;
      }
    }
    return filed;
  }

  /** What a long body adds up in passing is not what the story is about. */
  private static boolean standsBeside(Scored branch, double top) {
    return branch.score >= ENOUGH_BESIDE
        && branch.announced >= ANNOUNCED
        && prominent(branch) >= SHARE * top;
  }

  private static double prominent(Scored branch) {
    return branch.score * Prominence.of(branch.topic);
  }

  private static List<Topic> earned(Scored branch, List<Scored> scores) {
    List<Topic> earned = new ArrayList<>();
    double least = Math.max(ENOUGH_BELOW, SHARE_BELOW * branch.score);
    double own = 0;
    boolean best = true;
    for (Scored one : scores) {
      if (one.topic.equals(branch.topic)) {
        own = one.score;
      } else if (branch(one.topic).equals(branch.topic)) {
        least = best ? Math.max(least, SHARE_OF_BEST * one.score) : least;
        best = false;
        if (one.score >= least && earned.size() < MOST_OF_A_BRANCH) {
          earned.add(one.topic);
        }
      }
    }
    if (earned.isEmpty() || own >= Math.max(ENOUGH_BELOW, SHARE_BESIDE * branch.score)) {
      earned.add(branch.topic);
    }
    return earned;
  }

  /** A long body names many things in passing. */
  private static double worth(Zone zone, double sum) {
    return zone.ofSubjects * (sum <= 6 ? sum : 6 + Math.sqrt(sum - 6));
  }
}
