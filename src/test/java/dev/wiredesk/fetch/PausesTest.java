package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts that say when to come again are left alone, whatever is to be asked of them. */
class PausesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Map<String, String> FORM = Map.of("Content-Type", "text/plain");

  private final Map<String, Instant> ends = new ConcurrentHashMap<>();
  private final Pauses pauses =
      new Pauses() {
        @Override
        public Optional<Instant> until(URI address, Instant now) {
          return Optional.ofNullable(ends.get(WebAddresses.host(address)));
        }

        @Override
        public void pause(String host, Duration wish, Instant now) {
          ends.put(host, now.plus(wish));
        }
      };
  private final UnrulyServer server = new UnrulyServer();
  private final Fetcher fetcher =
      new Fetcher(
          FetchSettings.of("Wiredesk").withAllowedNetworks(List.of("127.0.0.0/8")),
          LocalNames.none(),
          () -> NOW,
          pauses);

  @AfterEach
  void close() {
    fetcher.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"429, 120", "503, 'Sun, 01 Mar 2026 12:02:00 GMT'"})
  void sendsNothingMoreToAHostThatIsBusy(int status, String retryAfter) {
    server.on("/", UnrulyRoutes.status(status, "Retry-After: " + retryAfter));
    var _ = fetcher.fetch(FetchRequest.of(server.at("/")));

    assertThat(fetcher.fetch(FetchRequest.of(server.at("/else"))))
        .isEqualTo(new Failed(Failure.PAUSED, Fetcher.LEFT_ALONE, null, Duration.ofMinutes(2)));
    PostResult sent = fetcher.post(server.at("/hub"), new byte[0], FORM);

    assertThat(sent.isTaken()).isFalse();
    assertThat(sent.again(NOW, NOW)).isEqualTo(NOW.plusSeconds(120));
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aHubThatIsBusyIsAHostThatIsBusy() {
    server.on("/hub", UnrulyRoutes.unavailable("120"));

    var _ = fetcher.post(server.at("/hub"), new byte[0], FORM);

    assertThat(ends).containsExactly(Map.entry("127.0.0.1", NOW.plusSeconds(120)));
  }

  @Test
  void followsNoRedirectToOneOfThem() {
    server.on("/", UnrulyRoutes.redirect(302, server.at("/x").toString().replace("0.1", "0.2")));
    ends.put("127.0.0.2", NOW.plusSeconds(9));

    assertThat(fetcher.fetch(FetchRequest.of(server.at("/"))))
        .isEqualTo(new Failed(Failure.PAUSED, Fetcher.LEFT_ALONE, null, Duration.ofSeconds(9)));
  }

  /** Anybody may have it go anywhere, so what it is answered must not hold up the polls. */
  @Test
  void theOneApartLeavesThemAloneTooButNotesNone() {
    server.on("/", UnrulyRoutes.unavailable("120"));
    try (Fetcher apart = fetcher.apart(List.of("127.0.0.0/8"))) {
      var _ = apart.fetch(FetchRequest.of(server.at("/")));
      assertThat(ends).isEmpty();
      ends.put("127.0.0.1", NOW.plusSeconds(9));

      var _ = apart.fetch(FetchRequest.of(server.at("/")));

      assertThat(server.asked()).hasSize(1);
    }
  }
}
