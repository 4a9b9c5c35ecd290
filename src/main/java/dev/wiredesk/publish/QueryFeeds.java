package dev.wiredesk.publish;

import dev.wiredesk.archive.Search;
import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Queries;
import dev.wiredesk.query.BadQuery;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Merged feeds that a query makes: the editions of feeds.yml, and anybody's own search. */
@Component
final class QueryFeeds {

  /** What a reader is told whose search takes too long. */
  static final Found.Wrong SLOW =
      new Found.Wrong(
          503, "The search takes too long", "ask for rarer words, or for fewer in a phrase");

  private final CurrentFeeds feeds;
  private final Search search;

  QueryFeeds(CurrentFeeds feeds, Search search) {
    this.feeds = feeds;
    this.search = search;
  }

  /** What an address asks for. */
  sealed interface Found {

    /** Stories. */
    record Here(Selection selection) implements Found {}

    /**
     * Nothing that can be had.
     *
     * @param status 400, 404 or 503
     * @param heading what is wrong, in short
     * @param detail more of it, or what can be done
     */
    record Wrong(int status, String heading, String detail) implements Found {

      /** Both, ending in a full stop. */
      String sentence() {
        return heading + ": " + detail + ".";
      }
    }
  }

  /** The edition of that slug. */
  Found edition(String slug) {
    List<Edition> editions = feeds.get().editions();
    Optional<Edition> edition = editions.stream().filter(e -> e.slug().equals(slug)).findFirst();
    return edition
        .<Found>map(found -> new Found.Here(new EditionSelection(found)))
        .orElseGet(() -> missing(slug, editions));
  }

  /** The search of that query. */
  Found search(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return new Found.Wrong(400, "A search needs a query", "/feeds/search.atom?q=ukraine");
    }
    try {
      return new Found.Here(
          new SearchSelection(words.strip(), Queries.read(words.strip()), search));
    } catch (BadQuery e) {
      return new Found.Wrong(400, "The query cannot be read", String.valueOf(e.getMessage()));
    }
  }

  private static Found.Wrong missing(String slug, List<Edition> editions) {
    String there =
        editions.isEmpty()
            ? "this desk has none"
            : "there are " + String.join(", ", editions.stream().map(Edition::slug).toList());
    String asked = Text.cut(Text.clean(slug), 80);
    return new Found.Wrong(404, "There is no edition “" + asked + "”", there);
  }
}
