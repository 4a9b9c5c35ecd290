package dev.wiredesk.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two versions of feeds.yml.
 *
 * @param renamed "old → new", for feeds whose slug changed and whose address did not
 * @param elsewhere blocks other than the feeds that changed: "desk", "editions", "vocabulary"
 */
record Changes(
    List<String> added,
    List<String> changed,
    List<String> renamed,
    List<String> retired,
    List<String> elsewhere) {

  private static final int MOST_NAMED = 20;

  static Changes between(Feeds before, Feeds after) {
    Map<String, Feed> old = new HashMap<>();
    before.feeds().forEach(feed -> old.put(feed.slug(), feed));
    Map<URI, Feed> gone = gone(before, after);
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    for (Feed feed : after.feeds()) {
      Feed same = old.get(feed.slug());
      Feed former = same == null ? gone.remove(feed.url()) : null;
      if (former != null) {
        renamed.add(former.slug() + " → " + feed.slug());
      } else if (same == null) {
        added.add(feed.slug());
      } else if (!same.equals(feed)) {
        changed.add(feed.slug());
      }
    }
    List<String> retired = gone.values().stream().map(Feed::slug).sorted().toList();
    return new Changes(added, changed, renamed, retired, elsewhere(before, after));
  }

  private static Map<URI, Feed> gone(Feeds before, Feeds after) {
    Set<String> kept = after.feeds().stream().map(Feed::slug).collect(Collectors.toSet());
    Map<URI, Feed> gone = new HashMap<>();
    before.feeds().stream()
        .filter(feed -> !kept.contains(feed.slug()))
        .forEach(feed -> gone.put(feed.url(), feed));
    return gone;
  }

  private static List<String> elsewhere(Feeds before, Feeds after) {
    return Stream.of(
            before.masthead().equals(after.masthead()) ? "" : "desk",
            before.editions().equals(after.editions()) ? "" : "editions",
            before.vocabulary().equals(after.vocabulary()) ? "" : "vocabulary")
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** One line: {@code added a, b; changed c; retired d}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    tell(parts, "added", added);
    tell(parts, "changed", changed);
    tell(parts, "renamed", renamed);
    tell(parts, "retired", retired);
    tell(parts, "other settings of", elsewhere);
    return parts.isEmpty() ? "only the order changed" : String.join("; ", parts);
  }

  private static void tell(List<String> parts, String what, List<String> names) {
    if (!names.isEmpty()) {
      int more = names.size() - MOST_NAMED;
      String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)));
      parts.add(what + " " + first + (more > 0 ? " and " + more + " more" : ""));
    }
  }
}
