package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.Candidates.Candidate;
import dev.wiredesk.archive.Evidence;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.normalise.Article;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
  private final Window window;

  Matcher(Candidates candidates) {
    this.candidates = candidates;
    this.window = new Window(candidates, WINDOW);
  }

  /**
   * What this copy is.
   *
   * @param known the entry as met before, null if it has not been
   */
  public Match match(Submission copy, @Nullable KnownEntry known, Instant now) {
    if (known != null && known.article() != null) {
      return WriteThruRule.again(candidates.article(known.article()), copy.article(), known);
    }
    Instant since = now.minus(WINDOW);
    return sameWords(copy, since)
        .or(() -> sameAddress(copy, since))
        .or(() -> mostlySameWords(copy, now))
        .orElseGet(Match.Original::new);
  }

  private Optional<Match> sameWords(Submission copy, Instant since) {
    return candidates
        .byFingerprint(copy.fingerprint(), since)
        .filter(twin -> isNoTemplateOfItsOwn(copy, twin))
        .map(twin -> copyOf(twin, "same words", "word for word the text of an article on file"));
  }

  /**
   * Two feeds of an outlet list the same article; its address alone may be the outlet's front page.
   */
  private Optional<Match> sameAddress(Submission copy, Instant since) {
    return candidates
        .byAddress(copy.address(), since)
        .filter(twin ->
            candidates
                .article(twin.article())
                .headline()
                .equalsIgnoreCase(copy.article().headline()))
        .map(twin -> copyOf(twin, "same address", copy.address()));
  }

  /**
   * Outlets cut wire copy, put their own boilerplate around it, and edit a word here and there. A
   * copy may stand in two stories at once, of which it shows that they are one.
   */
  private Optional<Match> mostlySameWords(Submission copy, Instant now) {
    Words words = Words.of(copy.article().text());
    Map<Long, Match.SyndicatedCopy> stories = new TreeMap<>();
    for (long number : window.like(words, now)) {
      candidates
          .byNumber(number)
          .filter(twin -> !stories.containsKey(twin.story()))
          .ifPresent(twin ->
              judge(copy, words, twin)
                  .ifPresent(evidence ->
                      stories.put(twin.story(), copyOf(twin, "mostly the same words", evidence))));
    }
    return stories.values().stream()
        .findFirst()
        .map(first -> first.withOthers(stories.keySet().stream().skip(1).toList()));
  }

  private Optional<String> judge(Submission copy, Words words, Candidate twin) {
    Article article = candidates.article(twin.article());
    Words others = Words.of(article.text());
    if (twin.source() != copy.source()) {
      return CopyRule.syndicated(words, others);
    }
    return Headlines.alike(article.headline(), copy.article().headline())
        ? CopyRule.resent(words, others)
        : Optional.empty();
  }

  /**
   * A feed may say the same of each of its films or offers: within one, the headline must agree
   * too.
   */
  private boolean isNoTemplateOfItsOwn(Submission copy, Candidate twin) {
    return twin.source() != copy.source()
        || Headlines.alike(
            candidates.article(twin.article()).headline(), copy.article().headline());
  }

  private static Match.SyndicatedCopy copyOf(Candidate twin, String rule, String words) {
    return new Match.SyndicatedCopy(
        twin.story(), Evidence.of(rule, "article " + twin.article(), words), List.of());
  }
}
