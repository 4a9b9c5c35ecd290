package dev.wiredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.parse.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a desk has filed that did not compress articles yet is read as before. */
class OlderArchiveTest {

  private static final String MADE = "TIMESTAMP WITH TIME ZONE '2026-03-04 12:00:00+00'";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsArticlesAndOriginalsThatOlderDesksWrote(boolean postgres) throws Exception {
    DataSource database = Databases.empty(postgres);
    Flyway.configure().dataSource(database).target("52").load().migrate();
    JdbcClient db = JdbcClient.create(database);
    file(db);

    Flyway.configure().dataSource(database).load().migrate();

    assertThat(new StoryReader(db, () -> {}).read(List.of(1L), null))
        .extracting(story -> story.article().headline())
        .containsExactly("Ferry strike ends");
    assertThat(new KnownEntries(db).original(1, "k1")).map(Entry::title).hasValue("Ferry strike");
    assertThat(new KnownEntries(db).met(1, List.of("k1", "k2")))
        .isEqualTo(Map.of("k1", new Met(1, "hash", LocalDate.parse("2026-03-05"))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void stillRefusesASecondEntryOfTheSameKey(boolean postgres) {
    JdbcClient db = JdbcClient.create(postgres ? Databases.postgres() : Databases.h2());
    source(db);
    enter(db, new byte[0]);

    assertThatThrownBy(() -> enter(db, new byte[0])).isInstanceOf(DuplicateKeyException.class);
  }

  private static void file(JdbcClient db) throws IOException {
    source(db);
    db.sql(
            "INSERT INTO story (id, entry_id, filed, updated) VALUES (1, 'urn:1', %1$s, %1$s)"
                .formatted(MADE))
        .update();
    db.sql(
            """
            INSERT INTO article (id, story, source, leads, version, fingerprint, address, filed)
            VALUES (1, 1, 1, TRUE, 1, '', '', %s)
            """
                .formatted(MADE))
        .update();
    db.sql(
            """
            INSERT INTO article_version (article, version, content, filed) VALUES (1, 1,
              '{"headline":"Ferry strike ends","lede":"","body":"","text":"","credits":[],
                "categories":[],"enclosures":[]}', %s)
            """
                .formatted(MADE))
        .update();
    enter(db, zipped("{\"key\":\"k1\",\"rung\":\"ID\",\"title\":\"Ferry strike\"}"));
  }

  private static void source(JdbcClient db) {
    db.sql("INSERT INTO source (id, feed, url, title) VALUES (1, 'f', 'https://f.example/', 'F')")
        .update();
  }

  private static void enter(JdbcClient db, byte[] original) {
    db.sql(
            """
            INSERT INTO entry
              (source, entry_key, hash, rung, original, spiked, first_seen, listed)
            VALUES (1, 'k1', 'hash', 'ID', ?, FALSE, %s, DATE '2026-03-05')
            """
                .formatted(MADE))
        .param(original)
        .update();
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
