package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.normalise.Article;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts stories together from their tables: two queries for a page of them, however long. */
final class StoryReader {

  private static final String OF_STORIES =
      "JOIN story s ON s.id = sought.id JOIN article a ON a.story = s.id";

  private static final String OF_ARTICLES =
      "JOIN article a ON a.id = sought.id JOIN story s ON s.id = a.story";

  private final JdbcClient db;
  private final Runnable settle;

  StoryReader(JdbcClient db, Runnable settle) {
    this.db = db;
    this.settle = settle;
  }

  private record Telling(
      long story,
      long number,
      String entryId,
      Instant opened,
      Instant updated,
      boolean leads,
      Instant filed,
      Instant told,
      Shelves shelves,
      Source source,
      Article article) {}

  /**
   * The stories of these numbers, in this order; numbers without a story are passed over. Nothing
   * is told that a kill could make the desk forget.
   *
   * @param asOf told as they stood then; null as they stand
   */
  List<Story> read(List<Long> ids, @Nullable Instant asOf) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, List<Telling>> tellings =
        tellings(OF_STORIES, ids, asOf).stream().collect(Collectors.groupingBy(Telling::story));
    Map<Long, List<Story.Related>> related = asOf == null ? Kinships.of(db, ids) : Map.of();
    settle.run();
    return ids.stream()
        .filter(tellings::containsKey)
        .map(id ->
            assemble(Objects.requireNonNull(tellings.get(id)), related.getOrDefault(id, List.of())))
        .toList();
  }

  /** The articles of these numbers, in this order, each as if it were a story of its own. */
  List<Story> apart(List<Long> articles, @Nullable Instant asOf) {
    if (articles.isEmpty()) {
      return List.of();
    }
    Map<Long, Telling> tellings =
        tellings(OF_ARTICLES, articles, asOf).stream()
            .collect(Collectors.toMap(Telling::number, Function.identity()));
    String tag = EntryIds.tag(db);
    settle.run();
    return articles.stream()
        .flatMap(number -> Stream.ofNullable(tellings.get(number)))
        .map(telling -> apart(telling, tag))
        .toList();
  }

  /** The one that stands for the story keeps its id. */
  private static Story apart(Telling telling, String tag) {
    return new Story(
        telling.story(),
        telling.leads() ? telling.entryId() : tag + ":article:" + telling.number(),
        telling.source(),
        telling.article(),
        telling.shelves().labels(),
        telling.filed(),
        telling.leads() ? telling.updated() : telling.told(),
        List.of(),
        List.of(),
        telling.number());
  }

  List<Labels.Reason> reasons(long story) {
    return db.sql("SELECT reasons FROM story WHERE id = ?")
        .param(story)
        .query((row, n) -> Packing.unpackReasons(row.getString("reasons")))
        .optional()
        .orElse(List.of());
  }

  private static Story assemble(List<Telling> tellings, List<Story.Related> related) {
    Telling lead = tellings.stream().filter(Telling::leads).findFirst().orElse(tellings.getFirst());
    return new Story(
        lead.story(),
        lead.entryId(),
        lead.source(),
        lead.article(),
        lead.shelves().labels(),
        lead.opened(),
        lead.updated(),
        copies(lead, tellings),
        related,
        lead.story());
  }

  /** Each other outlet once, however many of its feeds carry the copy. */
  private static List<Story.Copy> copies(Telling lead, List<Telling> tellings) {
    Set<String> named = new HashSet<>(Set.of(lead.source().title()));
    List<Story.Copy> copies = new ArrayList<>();
    for (Telling telling : tellings) {
      if (named.add(telling.source().title())) {
        Article article = telling.article();
        copies.add(
            new Story.Copy(
                telling.source().title(),
                telling.source().feed(),
                article.headline(),
                article.link(),
                article.agency(),
                article.published(),
                telling.filed(),
                article.language() == null ? telling.source().language() : article.language()));
      }
    }
    return copies;
  }

  private List<Telling> tellings(String sought, List<Long> ids, @Nullable Instant asOf) {
    String version =
        asOf == null
            ? "a.version"
            : "(SELECT max(w.version) FROM article_version w"
                + " WHERE w.article = a.id AND w.filed < :asOf)";
    var query =
        db.sql(
                """
                SELECT s.id AS story, a.id AS number, s.entry_id, s.filed AS opened, s.updated,
                       s.regions, s.topics, a.leads, a.filed, v.filed AS told,
                       o.feed, o.url, o.title, o.atom_id, o.link, o.language, o.rights,
                       v.content, v.packed
                FROM unnest(cast(:ids AS BIGINT ARRAY)) AS sought(id)
                %s
                JOIN article_version v ON v.article = a.id AND v.version = %s
                JOIN source o ON o.id = a.source
                ORDER BY a.id
                """
                    .formatted(sought, version))
            .param("ids", AnyOf.these(ids));
    var asked = asOf == null ? query : query.param("asOf", Times.utc(asOf));
    return asked.query((row, n) -> telling(row, asOf)).list();
  }

  private static Telling telling(ResultSet row, @Nullable Instant asOf) throws SQLException {
    Instant updated = Times.instant(row, "updated");
    boolean isLater = asOf != null && !updated.isBefore(asOf);
    return new Telling(
        row.getLong("story"),
        row.getLong("number"),
        row.getString("entry_id"),
        Times.instant(row, "opened"),
        // What changed after that moment had not; the version that stood then came with its own.
        isLater ? Times.instant(row, "told") : updated,
        row.getBoolean("leads"),
        Times.instant(row, "filed"),
        Times.instant(row, "told"),
        Shelves.read(row),
        Sources.read(row),
        Packing.filed(row));
  }
}
