package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrableDomainTest {

  @ParameterizedTest
  @CsvSource({
    "outlet.example, outlet.example",
    "edition.outlet.example, outlet.example",
    "News.Outlet.CO.UK, outlet.co.uk",
    "other.co.uk, other.co.uk",
    "co.uk, co.uk",
    "one.github.io, one.github.io",
    "127.0.0.1, 127.0.0.1",
    "10.0.0.1, 10.0.0.1",
    "[2001:db8::1], [2001:db8::1]",
    "localhost, localhost",
    "xn--80aaxitdbjk.xn--p1ai, xn--80aaxitdbjk.xn--p1ai",
    "'', ''",
  })
  void isWhatOneOwnerHas(String host, String domain) {
    assertThat(RegistrableDomain.of(host)).isEqualTo(domain);
  }
}
