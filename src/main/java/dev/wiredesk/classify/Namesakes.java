package dev.wiredesk.classify;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the places of a story from the people who are called like them. Who was named in full is
 * called by one name for the rest of the story, unless the story speaks of the place, too.
 */
final class Namesakes {

  private static final Map<String, Set<String>> WORDS =
      Rows.of("namesakes.tsv", 2).stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> Set.of(row.get(1).split(" "))));

  private static final Set<String> GIVEN = words("given");
  private static final Set<String> TITLES = words("titles");
  private static final Set<String> FIRST = words("first");
  private static final Set<String> LAST = words("last");
  private static final Set<String> BESIDE = words("beside");
  private static final Set<String> WHERE = words("where");
  private static final Set<String> WHERE_OR_WHO = words("where-or-who");

  /** How surely a name is a person's. */
  private enum Sure {
    NOT,
    HARDLY,
    QUITE
  }

  private final Beside beside;
  private final List<Hit> places;

  /** By name, how surely someone is called so. */
  private final Map<String, Sure> people = new HashMap<>();

  /** Where names begin that belong to a person's full name. */
  private final BitSet full = new BitSet();

  /** Looks for the people of a story. */
  Namesakes(List<Hit> places, Manuscript text) {
    this.beside = new Beside(text);
    this.places = places;
    for (int i = 0; i < places.size(); i++) {
      Hit hit = places.get(i);
      Kind kind = kind(hit);
      if (kind == Kind.PERSON) {
        named(hit.term().name());
      } else if (kind.isAName() && !text.capitalises(hit.zone())) {
        note(hit, sure(hit, i));
      }
    }
    if (!people.isEmpty()) {
      leavePlaces();
    }
  }

  /** Whether the name is a person's there. */
  boolean isPerson(Hit hit) {
    return full.get(hit.begin()) || people.containsKey(hit.term().name());
  }

  /** Of "Tom Holland" the story goes on to say "Holland". */
  private void named(String fullName) {
    people.put(fullName.substring(fullName.lastIndexOf(' ') + 1), Sure.QUITE);
    String first = fullName.substring(0, Math.max(0, fullName.indexOf(' ')));
    if (FIRST.contains(first)) {
      people.put(first, Sure.QUITE);
    }
  }

  private void note(Hit hit, Sure sure) {
    if (sure != Sure.NOT) {
      people.merge(hit.term().name(), sure, (a, b) -> a.compareTo(b) < 0 ? b : a);
      full.set(hit.begin());
    }
  }

  private Sure sure(Hit hit, int index) {
    String name = hit.term().name();
    if (name.indexOf(' ') >= 0) {
      return Sure.NOT;
    }
    String before = beside.capitalisedBefore(hit);
    if (GIVEN.contains(before)
        || TITLES.contains(before)
        || TITLES.contains(beside.abbreviationBefore(hit))) {
      return Sure.QUITE;
    }
    if (FIRST.contains(name) && isBeforeAName(hit, index)) {
      return Sure.QUITE;
    }
    return LAST.contains(name) && isName(before) && !beside.followsAnOpening(hit)
        ? Sure.HARDLY
        : Sure.NOT;
  }

  private boolean isBeforeAName(Hit hit, int index) {
    boolean beforeAPlace =
        index + 1 < places.size() && places.get(index + 1).begin() == hit.end() + 1;
    return !beforeAPlace
        && isName(beside.capitalisedAfter(hit))
        && !beside.before(hit).equals("the");
  }

  /** Takes back the people whose names the story has for places as well. */
  private void leavePlaces() {
    for (int i = 0; i < places.size(); i++) {
      Hit hit = places.get(i);
      Sure sure = people.get(hit.term().name());
      if (sure != null && kind(hit).isAName() && !full.get(hit.begin())) {
        String before = beside.before(hit);
        if (WHERE.contains(before)
            || (sure == Sure.HARDLY && WHERE_OR_WHO.contains(before))
            || hit.zone() == Zone.DATELINE) {
          people.remove(hit.term().name());
        }
      }
    }
  }

  private static boolean isName(String word) {
    return word.length() > 1 && !BESIDE.contains(word);
  }

  private static Kind kind(Hit hit) {
    return ((Meaning.Place) hit.term().meaning()).kind();
  }

  private static Set<String> words(String kind) {
    Set<String> words = WORDS.get(kind);
    if (words == null) {
      throw new IllegalStateException("namesakes.tsv lacks " + kind);
    }
    return words;
  }
}
