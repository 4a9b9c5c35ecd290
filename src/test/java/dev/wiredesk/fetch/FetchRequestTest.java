package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchRequestTest {

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "https://wire.example/a, https://wire.example/b,      true",
    "http://wire.example/a,  https://wire.example/a,      true",
    "https://wire.example/a, http://wire.example/a,       false",
    "https://wire.example/a, https://wire.example:8443/a, false",
    "https://wire.example/a, https://other.example/a,     false",
  })
  void takesSecretsNoFurtherThanARedirectWould(URI configured, URI moved, boolean taken) {
    FetchRequest request =
        new FetchRequest(configured, Validators.NONE, Map.of("Authorization", "Bearer x"));

    FetchRequest next = request.at(moved);

    assertThat(next.url()).isEqualTo(moved);
    assertThat(next.headers().isEmpty()).isEqualTo(!taken);
  }
}
