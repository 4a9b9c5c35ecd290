package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes articles, their versions, labels and evidence. */
@Component
class Articles {

  private final JdbcClient db;
  private final Versions versions;

  Articles(JdbcClient db) {
    this.db = db;
    this.versions = new Versions(db);
  }

  long add(long story, Submission copy, boolean leads, Instant now) {
    long article =
        insert(
            """
            INSERT INTO article
              (story, source, leads, version, fingerprint, address, canonical, sketch, filed)
            VALUES (?, ?, ?, 1, ?, ?, nullif(?, ''), ?, ?)
            """,
            story,
            copy.source(),
            leads,
            copy.fingerprint(),
            copy.address(),
            copy.canonical(),
            copy.sketch().pack(),
            Times.utc(now));
    version(article, 1, copy, now);
    return article;
  }

  void revise(long article, Submission copy, boolean matters, Instant now) {
    int version = versions.add(article, copy, matters, now);
    db.sql(
            """
            UPDATE article
            SET version = ?, fingerprint = ?, address = ?, canonical = nullif(?, ''), sketch = ? WHERE id = ?
            """)
        .params(
            version,
            copy.fingerprint(),
            copy.address(),
            copy.canonical(),
            copy.sketch().pack(),
            article)
        .update();
  }

  boolean leads(long article) {
    return db.sql("SELECT leads FROM article WHERE id = ?")
        .param(article)
        .query(Boolean.class)
        .single();
  }

  /** A story is found under each of its labels and under what lies around or above them. */
  void label(long story, Labels labels) {
    Map<String, @Nullable Integer> regions = ranked(labels.regions(), Region::code);
    regions.putIfAbsent(Regions.WORLD.code(), null);
    for (Region region : labels.regions()) {
      Regions.enclosing(region).forEach(around -> regions.putIfAbsent(around.code(), null));
    }
    write("INSERT INTO story_region (story, region, ranking) VALUES ", story, regions);

    Map<String, @Nullable Integer> topics = ranked(labels.topics(), Topic::code);
    for (Topic topic : labels.topics()) {
      Topics.enclosing(topic).forEach(above -> topics.putIfAbsent(above.code(), null));
    }
    write("INSERT INTO story_topic (story, topic, ranking) VALUES ", story, topics);
  }

  void note(long story, long article, Evidence evidence, Instant now) {
    note(story, article, List.of(evidence), now);
  }

  void note(long story, long article, List<Evidence> reasons, Instant now) {
    if (reasons.isEmpty()) {
      return;
    }
    String rows = String.join(", ", Collections.nCopies(reasons.size(), "(?, ?, ?, ?, ?, ?, ?)"));
    var insert =
        db.sql(
            "INSERT INTO decision (story, article, rule, subject, evidence, weight, made) VALUES "
                + rows);
    for (Evidence evidence : reasons) {
      insert
          .param(story)
          .param(article)
          .param(evidence.rule())
          .param(evidence.subject())
          .param(evidence.words())
          .param(evidence.weight())
          .param(Times.utc(now));
    }
    insert.update();
  }

  /** Runs an INSERT and gives the number of the row. */
  long insert(String sql, Object... values) {
    var keys = new GeneratedKeyHolder();
    db.sql(sql).params(values).update(keys, "id");
    return Objects.requireNonNull(keys.getKey(), "an identity column gives a key").longValue();
  }

  private void version(long article, int version, Submission copy, Instant now) {
    db.sql("INSERT INTO article_version (article, version, content, filed) VALUES (?, ?, ?, ?)")
        .params(article, version, Packing.pack(copy.article()), Times.utc(now))
        .update();
  }

  private static <L> Map<String, @Nullable Integer> ranked(
      SequencedCollection<L> labels, Function<L, String> code) {
    Map<String, @Nullable Integer> ranking = new LinkedHashMap<>();
    for (L label : labels) {
      ranking.putIfAbsent(code.apply(label), ranking.size());
    }
    return ranking;
  }

  /** All in one statement: there are about ten to a story. */
  private void write(String sql, long story, Map<String, @Nullable Integer> codes) {
    if (!codes.isEmpty()) {
      var insert = db.sql(sql + String.join(", ", Collections.nCopies(codes.size(), "(?, ?, ?)")));
      codes.forEach((code, rank) -> insert.param(story).param(code).param(rank));
      insert.update();
    }
  }
}
