package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {

  @ParameterizedTest
  @CsvSource({
    "https://desk.example.org,     true",
    "http://8.8.8.8:8080,          true",
    "http://my_desk.example.org/,  true",
    "http://127.0.0.1:8080/,       true",
    "http://127.0.0.2:8080/,       false",
    "http://8.8.8.8:22,            false",
    "'http://[::1]/',              false",
    "http://localhost:8080,        false",
    "http://localhost.:8080,       false",
    "http://desk.local./,          false",
    "http://router.home.arpa,      false",
    "http://desk/,                 false",
    "http://127.1/,                false",
    "http://0x7f.1/,               false",
    "http://10.0.0.1./,            false",
    "http://me:pw@example.org/,    false",
    "ftp://desk.example.org/,      false",
    "/push,                        false",
  })
  void tellsByTheAddressAloneWhetherOthersCanComeThere(String address, boolean isPublic) {
    assertThat(Reach.isPublic(URI.create(address), List.of("127.0.0.1"))).isEqualTo(isPublic);
  }
}
