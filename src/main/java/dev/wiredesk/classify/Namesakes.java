package dev.wiredesk.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the places from the people who are called like them. */
final class Namesakes {

  private static final Map<String, Set<String>> WORDS =
      Rows.of("namesakes.tsv", 2).stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> Set.of(row.get(1).split(" "))));

  private static final Set<String> GIVEN = words("given");
  private static final Set<String> FIRST = words("first");
  private static final Set<String> LAST = words("last");
  private static final Set<String> BESIDE = words("beside");

  private Namesakes() {}

  /** The terms that are a person's name somewhere in the story, and so all through it. */
  static Set<Term> people(List<Hit> places, Manuscript text) {
    Set<Term> people = new HashSet<>();
    for (int i = 0; i < places.size(); i++) {
      Hit hit = places.get(i);
      int next = i + 1 < places.size() ? places.get(i + 1).begin() : -1;
      if (hit.term().meaning() instanceof Meaning.Place(Kind kind, var regions)
          && kind.isAName()
          && !regions.isEmpty()
          && !text.capitalises(hit.zone())
          && isPerson(hit, text, next)) {
        people.add(hit.term());
      }
    }
    return people;
  }

  private static boolean isPerson(Hit hit, Manuscript text, int nextPlace) {
    String key = hit.term().name();
    if (key.indexOf(' ') >= 0) {
      return false;
    }
    String before = capitalisedBefore(text, hit.begin());
    if (GIVEN.contains(before) || (LAST.contains(key) && isName(before))) {
      return true;
    }
    return FIRST.contains(key)
        && hit.end() + 1 != nextPlace
        && isName(capitalisedAfter(text, hit.end()));
  }

  private static boolean isName(String word) {
    return word.length() > 1 && !BESIDE.contains(word);
  }

  private static String capitalisedBefore(Manuscript text, int begin) {
    char[] folded = text.folded();
    int end = begin - 1;
    if (end < 1 || folded[end] != ' ') {
      return "";
    }
    int at = end;
    while (at > 0 && Character.isLetter(folded[at - 1])) {
      at--;
    }
    return at < end && text.isUpperCase(at) ? new String(folded, at, end - at) : "";
  }

  private static String capitalisedAfter(Manuscript text, int end) {
    char[] folded = text.folded();
    int begin = end + 1;
    if (begin >= folded.length || folded[end] != ' ' || !text.isUpperCase(begin)) {
      return "";
    }
    int at = begin;
    while (at < folded.length && Character.isLetter(folded[at])) {
      at++;
    }
    return new String(folded, begin, at - begin);
  }

  private static Set<String> words(String kind) {
    Set<String> words = WORDS.get(kind);
    if (words == null) {
      throw new IllegalStateException("namesakes.tsv lacks " + kind);
    }
    return words;
  }
}
