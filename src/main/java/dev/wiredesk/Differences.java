package dev.wiredesk;

import dev.wiredesk.archive.Original;
import dev.wiredesk.archive.Original.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a replay made otherwise than the archive has it. */
final class Differences {

  private final int compared;
  private final Map<Original, List<String>> changes = new LinkedHashMap<>();
  private final Map<String, Standing> after = new HashMap<>();
  private final Map<Long, Set<String>> companyBefore;
  private final Map<Long, Set<String>> companyAfter;

  Differences(List<Original> before, List<Original> after) {
    after.forEach(original -> {
      if (original.standing() != null) {
        this.after.put(name(original), original.standing());
      }
    });
    this.companyBefore = company(before);
    this.companyAfter = company(after);
    List<Original> comparable = before.stream().filter(Differences::isComparable).toList();
    this.compared = comparable.size();
    for (Original original : comparable) {
      List<String> found = changes(original);
      if (!found.isEmpty()) {
        changes.put(original, found);
      }
    }
  }

  /** The page that an article's text was taken from is not kept. */
  private static boolean isComparable(Original original) {
    return original.standing() == null || !original.standing().page();
  }

  /** How many entries were compared. */
  int compared() {
    return compared;
  }

  /** How many of them would be filed otherwise. */
  int changed() {
    return changes.size();
  }

  /** For each of those, a line that names it and one for each change. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    changes.forEach((original, found) -> {
      lines.add(title(original));
      found.forEach(change -> lines.add("  " + change));
    });
    return lines;
  }

  private List<String> changes(Original original) {
    Standing old = original.standing();
    Standing now = after.get(name(original));
    if (old == null) {
      return now == null ? List.of() : List.of("would be filed");
    }
    if (now == null) {
      return List.of("would be spiked");
    }
    List<String> found = new ArrayList<>();
    compare(found, "headline", old.headline(), now.headline());
    compare(found, "agency", old.agency(), now.agency());
    compare(found, "regions", old.regions(), now.regions());
    compare(found, "topics", old.topics(), now.topics());
    compare(found, "same story as", company(companyBefore, old), company(companyAfter, now));
    return found;
  }

  private static void compare(
      List<String> found, String what, @Nullable Object old, @Nullable Object now) {
    if (!Objects.equals(old, now)) {
      found.add("%s: %s → %s".formatted(what, inWords(old), inWords(now)));
    }
  }

  private static String inWords(@Nullable Object value) {
    return value == null || (value instanceof Iterable<?> many && !many.iterator().hasNext())
        ? "none"
        : value.toString();
  }

  private static Set<String> company(Map<Long, Set<String>> company, Standing standing) {
    return company.getOrDefault(standing.story(), Set.of());
  }

  private static Map<Long, Set<String>> company(List<Original> originals) {
    Map<Long, Set<String>> company = new HashMap<>();
    for (Original original : originals) {
      Standing standing = original.standing();
      if (standing != null) {
        company.computeIfAbsent(standing.story(), _ -> new TreeSet<>()).add(name(original));
      }
    }
    return company;
  }

  private static String name(Original original) {
    return original.source().feed() + " " + original.entry().key();
  }

  private static String title(Original original) {
    Standing standing = original.standing();
    return "%s · %s"
        .formatted(
            original.source().title(),
            standing == null ? original.entry().key() : standing.headline());
  }
}
