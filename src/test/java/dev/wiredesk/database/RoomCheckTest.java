package dev.wiredesk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class RoomCheckTest {

  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void refusesADiscThatIsFull() {
    assertThatThrownBy(() -> RoomCheck.demandRoom(folder, 10 * MEGABYTE - 1))
        .isInstanceOf(NoRoom.class)
        .hasMessageContaining("no room")
        .hasMessageContaining(folder.toString());
    assertThatCode(() -> RoomCheck.demandRoom(folder, 10 * MEGABYTE)).doesNotThrowAnyException();
  }

  @Test
  void looksAtTheDiscOfTheEmbeddedDatabaseThoughItsFolderIsYetToBeMade() {
    assertThatCode(() -> check("jdbc:h2:async:" + folder.resolve("data/deep/wiredesk") + ";MODE=X"))
        .doesNotThrowAnyException();
    assertThatCode(() -> check("jdbc:h2:async:./data/wiredesk")).doesNotThrowAnyException();
  }

  @Test
  void looksAtNoDiscWhereTheDatabaseLiesOnNone() {
    assertThat(EmbeddedFile.of("jdbc:h2:mem:desk;MODE=PostgreSQL")).isEmpty();
    assertThat(EmbeddedFile.of("jdbc:postgresql://db.example/wiredesk")).isEmpty();
    assertThatCode(() -> check("jdbc:postgresql://db.example/wiredesk")).doesNotThrowAnyException();
  }

  @Test
  void findsTheFileOfADatabaseWhateverWaysLeadToIt() {
    assertThat(EmbeddedFile.of("jdbc:h2:async:./data/wiredesk;MODE=PostgreSQL"))
        .contains(Path.of("./data/wiredesk.mv.db"));
    assertThat(EmbeddedFile.of("jdbc:h2:/srv/desk")).contains(Path.of("/srv/desk.mv.db"));
    assertThat(EmbeddedFile.of("jdbc:h2:~/desk").orElseThrow())
        .isEqualTo(Path.of(System.getProperty("user.home"), "desk.mv.db"));
  }

  @Test
  void tellsWhatToDoAboutIt() {
    FailureAnalysis told =
        Objects.requireNonNull(
            new NoRoomAnalyzer().analyze(new IllegalStateException(new NoRoom(folder, 10))));

    assertThat(told.getDescription()).contains("no room", "10 MB");
    assertThat(told.getAction()).contains("Make room");
  }

  private static void check(String url) {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource("test", Map.<String, Object>of("spring.datasource.url", url)));
      new RoomCheck().initialize(context);
    }
  }
}
