package dev.wiredesk.dedupe;

import dev.wiredesk.archive.Candidates;
import dev.wiredesk.archive.EntryNames;
import dev.wiredesk.archive.KnownEntry;
import dev.wiredesk.archive.Submission;
import dev.wiredesk.normalise.Advisory;
import dev.wiredesk.normalise.Article;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds what a kill takes back that comes as an entry of its own: it names the story by its
 * headline, above the copy or in it.
 */
@Component
public class Kills {

  private static final int MOST = 500;
  private static final int LEAST_WORDS = 3;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Candidates candidates;
  private final EntryNames names;

  Kills(Candidates candidates, EntryNames names) {
    this.candidates = candidates;
    this.names = names;
  }

  /** Whether the article says that a story is not to be published any more. */
  public static boolean isKill(Article article) {
    Advisory advisory = article.advisory();
    return advisory != null && advisory.kind() == Advisory.Kind.KILL;
  }

  /** The entry that the kill takes back; only its own source may do so. */
  public Optional<KnownEntry> killed(Submission kill, Instant now) {
    Predicate<String> named = naming(kill.article());
    return candidates.ledBy(kill.source(), now.minus(Matcher.WINDOW), MOST).entrySet().stream()
        .filter(story -> named.test(story.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .flatMap(names::ofArticle);
  }

  /** Whether the kill means the article of a headline. */
  public static Predicate<String> naming(Article kill) {
    String headline = words(kill.headline());
    String said = headline + words(kill.text());
    return other -> {
      String its = words(other);
      return !its.isBlank() && (its.equals(headline) || names(said, its));
    };
  }

  private static boolean names(String said, String headline) {
    return headline.strip().split(" ").length >= LEAST_WORDS && said.contains(headline);
  }

  /** With a blank at both ends, so that only whole words are found. */
  private static String words(String text) {
    return " " + BETWEEN_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
