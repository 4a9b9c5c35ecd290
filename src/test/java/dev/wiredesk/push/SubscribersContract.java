package dev.wiredesk.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the hub takes and keeps, on every database; a subclass names the database. */
abstract class SubscribersContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofDays(10));

  private DataSource database;
  private Subscribers subscribers;

  abstract DataSource database();

  @BeforeEach
  void open() {
    database = database();
    subscribers = new Subscribers(JdbcClient.create(database));
  }

  @Test
  void takesNoMoreThanSoManyForOneHost() {
    put(Subscribers.MOST_AT_A_HOST - 1, "crowd.example");
    assertThat(subscribers.save(intent("http://crowd.example:8080/last"), "", LATER)).isTrue();

    Intent next = intent("https://CROWD.example/next");
    assertThat(subscribers.room(next)).isEqualTo(Room.HOST_IS_FULL);
    assertThat(subscribers.save(next, "", LATER)).isFalse();
    assertThat(subscribers.save(intent("https://other.example/"), "", LATER)).isTrue();
    assertThat(subscribers.count()).isEqualTo(Subscribers.MOST_AT_A_HOST + 1);
  }

  @Test
  void takesNoMoreThanSoManyInAll() {
    IntStream.range(0, Subscribers.MOST / 1000).forEach(n -> put(1000, "host-" + n + ".example"));

    Intent next = intent("https://next.example/");
    assertThat(subscribers.room(next)).isEqualTo(Room.FULL);
    assertThat(subscribers.save(next, "", LATER)).isFalse();
    assertThat(subscribers.count()).isEqualTo(Subscribers.MOST);
  }

  @Test
  void renewsWhatIsOnFileHoweverFullItIs() {
    Intent old = intent("https://crowd.example/old");
    assertThat(subscribers.save(old, "", NOON.plusSeconds(1))).isTrue();
    put(Subscribers.MOST_AT_A_HOST, "crowd.example");

    assertThat(subscribers.room(old)).isEqualTo(Room.FREE);
    assertThat(subscribers.save(old, "", LATER)).isTrue();
    assertThat(subscribers.removeExpired(NOON.plusSeconds(2))).isZero();
  }

  @Test
  void hasRoomAgainOnceLeasesAreOver() {
    put(Subscribers.MOST_AT_A_HOST, "crowd.example");

    assertThat(subscribers.removeExpired(LATER)).isEqualTo(Subscribers.MOST_AT_A_HOST);
    assertThat(subscribers.room(intent("https://crowd.example/next"))).isEqualTo(Room.FREE);
  }

  private static Intent intent(String callback) {
    String path = "/feeds/world.atom";
    return new Intent(true, path, "https://desk.example" + path, callback, null, 86_400);
  }

  private void put(int count, String host) {
    new JdbcTemplate(database)
        .batchUpdate(
            """
            INSERT INTO hub_subscription (topic, callback, host, expires, delivered, failures)
            VALUES ('/feeds/world.atom', ?, ?, TIMESTAMP WITH TIME ZONE '2026-03-11 12:00:00+00', '', 0)
            """,
            IntStream.range(0, count)
                .mapToObj(n -> new Object[] {"https://" + host + "/" + n, host})
                .toList());
  }
}
