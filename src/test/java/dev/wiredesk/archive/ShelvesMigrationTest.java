package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was filed before a story's row knew its shelves is found where it was, for the same reasons.
 */
class ShelvesMigrationTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void keepsWhereStoriesAreFiledAndWhy(boolean postgres) {
    DataSource database = Databases.empty(postgres);
    Flyway.configure().dataSource(database).target("49").load().migrate();
    JdbcClient db = JdbcClient.create(database);
    String made = "TIMESTAMP WITH TIME ZONE '2026-03-04 12:00:00+00'";
    db.sql("INSERT INTO source (id, feed, url, title) VALUES (1, 'f', 'https://f.example/', 'F')")
        .update();
    for (int story = 1; story <= 2; story++) {
      db.sql(
              "INSERT INTO story (id, entry_id, filed, updated) VALUES (%1$d, 'urn:%1$d', %2$s, %2$s)"
                  .formatted(story, made))
          .update();
      db.sql(
              """
              INSERT INTO article (id, story, source, leads, version, fingerprint, address, filed)
              VALUES (%1$d, %1$d, 1, TRUE, 1, '', '', %2$s)
              """
                  .formatted(story, made))
          .update();
    }
    db.sql("INSERT INTO story_region VALUES (1, 'UA', 0), (1, 'RU', 1), (1, '151', NULL)").update();
    db.sql("INSERT INTO story_region VALUES (1, '001', NULL), (2, '001', NULL)").update();
    db.sql("INSERT INTO story_topic VALUES (1, '16000000', 0)").update();
    db.sql(
            """
            INSERT INTO decision (story, article, rule, subject, evidence, weight, made)
            VALUES (1, 1, 'label', 'UA', 'Kyiv said "no" (lede) \\o', 1.6, %1$s),
              (1, 1, 'label', 'RU', 'Moscow', 2, %1$s), (1, 1, 'same words', 'article 9', 'all', 0, %1$s)
            """
                .formatted(made))
        .update();

    Flyway.configure().dataSource(database).load().migrate();

    List<Shelves> shelves =
        db.sql("SELECT regions, topics FROM story ORDER BY id")
            .query((row, n) -> Shelves.read(row))
            .list();
    assertThat(shelves)
        .containsExactly(
            new Shelves(
                new Shelf(List.of("UA", "RU"), List.of("001", "151")),
                new Shelf(List.of("16000000"), List.of())),
            new Shelves(new Shelf(List.of(), List.of("001")), Shelf.EMPTY));
    assertThat(new StoryReader(db, () -> {}).reasons(1))
        .extracting(why -> why.label() + " " + why.evidence() + " " + why.weight())
        .containsExactly("UA Kyiv said \"no\" (lede) \\o 1.6", "RU Moscow 2.0");
    assertThat(new StoryReader(db, () -> {}).reasons(2)).isEmpty();
    assertThat(new Decisions(db).of(1)).extracting(Decision::rule).containsExactly("same words");
    Spots spots = new Spots(db);
    assertThat(db.sql("SELECT spot FROM shelved").query(Long.class).list())
        .containsExactlyInAnyOrder(
            spots.start("UA") + 1,
            spots.start("RU") + 1,
            spots.start("151") + 1,
            spots.start("16000000") + 1);
  }
}
