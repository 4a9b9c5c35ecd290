package dev.wiredesk.archive;

import dev.wiredesk.feed.Edition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up the stories on file that belong in editions that are new or ask for something else. */
@Component
public class EditionBackfill {

  /** Stories that an edition takes over from before it was defined so. */
  private static final int MOST = 10_000;

  /** Stories looked through again for an edition that another node has filled already. */
  private static final int LATEST = 1_000;

  private final JdbcClient db;
  private final FilingLock lock;
  private final Editions editions;
  private final Search search;

  EditionBackfill(JdbcClient db, FilingLock lock, Editions editions, Search search) {
    this.db = db;
    this.lock = lock;
    this.editions = editions;
    this.search = search;
  }

  /**
   * Brings what is on file up to these editions, and forgets all others; the number of editions
   * looked up.
   *
   * @param missed slugs of those under which something may have been filed without a word, by a
   *     node that did not know them. What they should hold of the latest stories is added.
   */
  public int define(List<Edition> wanted, Set<String> missed, Instant now) {
    Map<String, String> definitions =
        wanted.stream().collect(Collectors.toMap(Edition::slug, e -> e.query().toString()));
    if (missed.isEmpty() && definitions.equals(editions.definitions())) {
      return 0;
    }
    // What may take long is done before anybody has to wait for it.
    search.catchUp();
    return lock.hold(() -> {
      search.catchUp();
      Map<String, String> before = editions.definitions();
      List<String> gone =
          before.keySet().stream().filter(slug -> !definitions.containsKey(slug)).toList();
      gone.forEach(editions::forget);
      List<Edition> changed =
          wanted.stream().filter(e -> !e.query().toString().equals(before.get(e.slug()))).toList();
      changed.forEach(this::fill);
      int added =
          wanted.stream()
              .filter(e -> missed.contains(e.slug()) && !changed.contains(e))
              .mapToInt(this::topUp)
              .sum();
      if (gone.size() + changed.size() + added > 0) {
        // Story 0 is none: whatever follows the log sees that something has changed.
        ChangeLog.note(db, 0, "editions", now);
      }
      return changed.size();
    });
  }

  private int topUp(Edition edition) {
    List<Long> missing = new ArrayList<>(search.numbers(edition.query(), LATEST));
    missing.removeAll(editions.held(edition.slug(), missing));
    missing.forEach(story -> editions.add(story, List.of(edition.slug())));
    return missing.size();
  }

  private void fill(Edition edition) {
    editions.define(
        edition.slug(), edition.query().toString(), search.numbers(edition.query(), MOST));
  }
}
