package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Candidate;
import dev.wiredesk.archive.Evidence;
import dev.wiredesk.archive.Filed;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Marks;
import dev.wiredesk.archive.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells stories apart. Runs under the filing lock, so that what it finds still holds when it is
 * filed.
 */
@Component
public class Matcher {

  /** Copies of one story appear within days; the same words later are another occasion. */
  static final Duration WINDOW = Duration.ofDays(3);

  private final Candidates candidates;
  private final Window window = new Window(WINDOW);
  private final WindowKeeper keeper;
  private final Twins twins;
  private final Kinship kinship;

  Matcher(Candidates candidates) {
    this.candidates = candidates;
    this.keeper = new WindowKeeper(candidates, window, WINDOW);
    this.twins = new Twins(candidates);
    this.kinship = new Kinship(candidates, window);
  }

  /**
   * Takes note of what other nodes have filed. To be called once the filing lock is held, before
   * anything is matched or filed.
   */
  public void follow(Instant now) {
    keeper.follow(now);
  }

  /**
   * Whether nothing on file comes into question as the same or a related story, as with most of
   * what is new. Asks no database: where it does, {@link #match} and {@link #related} look closer.
   */
  public boolean standsAlone(Submission copy, Telling telling) {
    return copy.keys().marks().stream().allMatch(mark -> window.marked(mark).isEmpty())
        && window.like(telling.asked()).isEmpty()
        && kinship.likely(telling).isEmpty();
  }

  /** Takes note of an article that has just been filed here as another's copy. */
  public void attached(Filed filed, Submission copy, Instant now) {
    keeper.add(filed.article(), now, copy.sketch().withoutNames(), copy.keys().marks());
  }

  /** Takes note of an article that has just opened a story here. */
  public void opened(Filed filed, Submission copy, Instant now) {
    keeper.add(filed.article(), now, copy.sketch(), copy.keys().marks());
  }

  /** Stories on file that tell of the same event in other words; to be asked before it is filed. */
  public List<Kin> related(Telling telling) {
    return kinship.of(telling);
  }

  /**
   * What this copy is.
   *
   * @param telling of its article
   * @param known the entry as met before, null if it has not been
   */
  public Match match(Submission copy, Telling telling, @Nullable KnownEntry known, Instant now) {
    if (known != null && known.article() != null) {
      return WriteThruRule.again(candidates.article(known.article()), copy.article(), known);
    }
    Instant since = now.minus(WINDOW);
    return sameWords(copy, telling, since)
        .or(() -> sameAddress(copy, since))
        .or(() -> mostlySameWords(copy, telling))
        .orElseGet(() -> new Match.Original(null));
  }

  private Optional<Match> sameWords(Submission copy, Telling telling, Instant since) {
    String words = copy.keys().fingerprint();
    return candidates
        .ofWords(words.isEmpty() ? List.of() : window.marked(Marks.of(words)), words, since)
        .filter(twin -> isNoTemplate(copy, telling, twin))
        .map(twin -> copyOf(twin, "same words", "word for word the text of an article on file"));
  }

  /**
   * Two feeds of an outlet list the same article; its address alone may be the outlet's front page.
   * What one feed lists twice there it means to be two, as the forecasts of two days.
   */
  private Optional<Match> sameAddress(Submission copy, Instant since) {
    Set<Long> there = new HashSet<>();
    copy.keys().addresses().forEach(address -> there.addAll(window.marked(Marks.of(address))));
    return candidates
        .atAddress(there, copy.keys().addresses(), since)
        .filter(twin -> twin.source() != copy.source())
        .filter(twin ->
            candidates
                .article(twin.article())
                .headline()
                .equalsIgnoreCase(copy.article().headline()))
        .map(twin -> copyOf(twin, "same address", copy.keys().address()));
  }

  /**
   * Outlets cut wire copy, put their own boilerplate around it, and edit a word here and there. A
   * copy may stand in two stories at once, of which it shows that they are one; unless it is a
   * digest.
   */
  private Optional<Match> mostlySameWords(Submission copy, Telling telling) {
    List<Long> near = window.like(telling.asked());
    List<Twin> found = twins.among(near, copy.source(), telling);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Twin> one = Twins.ofOneStory(telling, found);
    if (one.isEmpty()) {
      return Optional.of(new Match.Original(digest(found)));
    }
    Twin first = one.getFirst();
    List<Long> others = one.stream().skip(1).map(Twin::story).toList();
    Evidence evidence =
        Evidence.of("mostly the same words", "article " + first.on().article(), first.evidence());
    return Optional.of(new Match.SyndicatedCopy(first.story(), evidence, others));
  }

  private static Evidence digest(List<Twin> found) {
    List<String> stories = new ArrayList<>();
    found.forEach(twin -> stories.add("story " + twin.story()));
    return Evidence.of(
        "digest",
        "digest",
        "carries text of " + String.join(" and ", stories) + ", which have nothing else in common");
  }

  /**
   * A feed may say the same of each of its films or offers: within one, the headline must agree
   * too, unless what is said is specific. Of the few words of an agency's template the headlines
   * may say of whom they are.
   */
  private boolean isNoTemplate(Submission copy, Telling telling, Candidate twin) {
    Telling before = Telling.of(candidates.article(twin.article()));
    if (Headings.differInDays(before, telling) && !telling.isAnnouncedAgain()) {
      return false; // the timetables of two days
    }
    if (twin.source() != copy.source()) {
      return !CopyRule.headlinesPart(before, telling);
    }
    return (Headlines.alike(before.headline(), telling.headline())
            && !Headings.differInNames(before, telling))
        || CopyRule.isSpecificAndWhole(before, telling);
  }

  private static Match copyOf(Candidate twin, String rule, String words) {
    return new Match.SyndicatedCopy(
        twin.story(), Evidence.of(rule, "article " + twin.article(), words), List.of());
  }
}
