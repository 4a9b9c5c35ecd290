package dev.wiredesk.classify;

import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the places that a story names. One for each story. */
final class RegionFiler {

  /** A place named once is enough, if the story names no other much more. */
  private static final double ENOUGH = 0.8;

  /** Beside a surer one it is not, if it is an adjective or a town far from the top: a player's. */
  private static final double ENOUGH_BESIDE = 0.9;

  /** What a region must have of the main one's score. */
  private static final double SHARE = 0.22;

  private static final int MOST = 6;

  /** The outlet's home is what its stories are about when little tells, never by itself. */
  private static final double HOME = 1.5;

  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble((Scored one) -> -one.score)
          .thenComparing(one -> one.region.code());

  private record Scored(Region region, double score) {}

  private final Senses senses;
  private final Manuscript text;
  private final Reading reading;
  private final @Nullable Region home;
  private final Tally tally = new Tally(RegionFiler::worth);

  /** The characters that name a place. */
  private final BitSet named = new BitSet();

  RegionFiler(Senses senses, Manuscript text, Reading reading, @Nullable Region home) {
    this.senses = senses;
    this.text = text;
    this.reading = reading;
    this.home = home;
  }

  Tally tally() {
    return tally;
  }

  /** Whether a word there is, or belongs to, the name of a place that the story was filed by. */
  boolean isNamed(Hit hit) {
    return named.nextClearBit(hit.begin()) >= hit.end();
  }

  /** The regions of the story, the main country first. */
  List<Region> file() {
    Namesakes namesakes = new Namesakes(reading.places(), text);
    List<Hit> ambiguous = new ArrayList<>();
    List<Hit> hits = reading.places();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (namesakes.isPerson(hit) || !counts(hit, i + 1 < hits.size() ? hits.get(i + 1) : null)) {
        continue;
      }
      if (senses.isAmbiguous(hit.term()) && !place(hit).isTaught()) {
        addOnce(ambiguous, hit);
      } else {
        place(hit).regions().forEach(region -> add(hit, region));
      }
    }
    resolve(ambiguous);
    return ranked();
  }

  /** Whatever tables list an ambiguous name, it means one thing on one spot. */
  private static void addOnce(List<Hit> ambiguous, Hit hit) {
    if (ambiguous.isEmpty() || ambiguous.getLast().begin() != hit.begin()) {
      ambiguous.add(hit);
    }
  }

  private void resolve(List<Hit> ambiguous) {
    Map<Term, List<Region>> chosen = new HashMap<>();
    for (Hit hit : ambiguous) {
      chosen.computeIfAbsent(hit.term(), this::meant);
    }
    for (Hit hit : ambiguous) {
      List<Region> meant = chosen.getOrDefault(hit.term(), List.of());
      (isWhereFiled(hit, meant) ? place(hit).regions() : meant).forEach(region -> add(hit, region));
    }
  }

  /** Elsewhere Brussels may stand for the Union; a reporter who files from there is in Belgium. */
  private static boolean isWhereFiled(Hit hit, List<Region> meant) {
    return hit.zone() == Zone.DATELINE && !meant.isEmpty() && !meant.getFirst().isCountry();
  }

  private List<Region> meant(Term term) {
    return senses
        .choose(term, reading.clues(), region -> tally.score(region.code()), home)
        .map(List::of)
        .orElse(List.of());
  }

  private void add(Hit hit, Region region) {
    if (place(hit).kind().isAName()) {
      named.set(hit.begin(), hit.end());
    }
    tally.add(
        region.code(), text.words(hit.begin(), hit.end()), hit.zone(), place(hit).kind().weight);
  }

  /**
   * Leaves out "Ill." that follows no town, the Paris of "Paris, Texas" and its Peru, too, and the
   * US of "US$13 billion".
   */
  private boolean counts(Hit hit, @Nullable Hit next) {
    if (hit.end() < text.folded().length && text.folded()[hit.end()] == '$') {
      return false;
    }
    if (place(hit).kind() == Kind.ABBREVIATION) {
      return followsComma(hit.begin());
    }
    return next == null || !isATownIn(hit, next);
  }

  /** Not that of "Mexico, Texas officials said". */
  private boolean isATownIn(Hit hit, Hit next) {
    return place(hit).kind().mayBeATown()
        && place(next).kind().qualifiesATown()
        && next.begin() == hit.end() + 2
        && followsComma(next.begin())
        && (place(hit).kind().isTown() || !text.goesOn(next.end()))
        && !place(next).regions().equals(place(hit).regions());
  }

  private boolean followsComma(int begin) {
    return begin > 2 && text.folded()[begin - 2] == ',';
  }

  private List<Region> ranked() {
    List<Scored> scores = new ArrayList<>();
    double top = 0;
    for (String code : tally.labels()) {
      Region region = Regions.byCode(code).orElseThrow();
      double score = tally.score(code);
      scores.add(new Scored(region, region.equals(home) ? score * HOME : score));
      top = Math.max(top, scores.getLast().score);
    }
    double least = Math.max(top < ENOUGH_BESIDE ? ENOUGH : ENOUGH_BESIDE, SHARE * top);
    scores.removeIf(one -> one.score < least);
    scores.sort(BEST_FIRST);
    return chosen(scores);
  }

  private static List<Region> chosen(List<Scored> enough) {
    List<Region> chosen = new ArrayList<>();
    Set<Region> around = new HashSet<>();
    for (Scored one : enough) {
      if (one.region.isCountry() && chosen.size() < MOST) {
        chosen.add(one.region);
        around.addAll(Regions.enclosing(one.region));
      }
    }
    for (Scored one : enough) {
      if (!one.region.isCountry() && !around.contains(one.region) && chosen.size() < MOST) {
        chosen.add(one.region);
      }
    }
    return chosen;
  }

  private static Meaning.Place place(Hit hit) {
    return (Meaning.Place) hit.term().meaning();
  }

  /** A dateline says one place, however many words it takes; elsewhere, more is more. */
  private static double worth(Zone zone, double times) {
    double most = zone == Zone.DATELINE ? 1 : Math.sqrt(times);
    return zone.ofPlaces * (times <= 1 ? times : most);
  }
}
