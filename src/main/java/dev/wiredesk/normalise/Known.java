package dev.wiredesk.normalise;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a publisher says of an article beside its body, and may print above the copy or below it,
 * too. In lower case, but for the headline.
 *
 * @param labels subjects
 * @param authors names of people
 */
record Known(String headline, Set<String> labels, Set<String> authors, Origin origin) {

  private static final int LONGEST = 160;

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,、，،/|&;·•]\\s*|\\s+(?:and|und|et|y|e|en|och|og|i|и|і|та|و)\\s+");

  static Known of(String headline, List<String> labels, List<String> authors, Origin origin) {
    return new Known(
        headline,
        labels.stream().map(Plain::words).collect(Collectors.toUnmodifiableSet()),
        authors.stream()
            .map(Bylines::ofAuthor)
            .filter(Objects::nonNull)
            .flatMap(byline -> Arrays.stream(BETWEEN.split(byline.name(), -1)))
            .map(Plain::words)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toUnmodifiableSet()),
        origin);
  }

  /** Whether the line says the names of authors and nothing else. */
  boolean isNamesOfAuthors(String line) {
    return !authors.isEmpty()
        && line.length() <= LONGEST
        && Arrays.stream(BETWEEN.split(line, -1)).map(Plain::words).allMatch(authors::contains);
  }
}
