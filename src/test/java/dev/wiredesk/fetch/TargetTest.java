package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://wire.example/feed",
        "file:///etc/passwd",
        "gopher://wire.example/",
        "jar:http://wire.example/a.jar!/b",
        "mailto:desk@wire.example",
        "/feed",
        "//wire.example/feed",
        "http:///feed",
        "http://user@wire.example/",
        "http://user:secret@wire.example/",
        "http://127.1/",
        "http://2130706433/",
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://017700000001/",
        "http://127.0.0.01/",
        "http://127.0.0.1./",
        "http://1.2.3.4.5/",
        "http://1.2.3.999/",
        "http://256.0.0.1/",
        "http://wire.example.0x10/",
        "http://[fe80::1%25eth0]/",
        "http://%6c%6f%63alhost/",
        "http://wire.example:0/",
        "http://wire.example:65536/",
        "http://.example/",
      })
  void refusesWhatIsNoPlainWebAddress(String address) {
    assertThatThrownBy(() -> Target.of(URI.create(address)))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.failed().failure()).isEqualTo(FetchResult.Failure.REFUSED))
        .message()
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ü", "1.", "ü."})
  void refusesANameThatIsLongerThanAnyMayBe(String part) {
    assertThatThrownBy(() -> Target.written("http://" + part.repeat(5000) + "/"))
        .isInstanceOf(Fault.class)
        .hasMessage("the address names no proper host");
  }

  @ParameterizedTest
  @CsvSource({
    "http://wire.example,               http://wire.example/",
    "HTTP://Wire.EXAMPLE/Feed#top,      http://wire.example/Feed",
    "https://wire.example:8443/a?b=c%2F, https://wire.example:8443/a?b=c%2F",
    "http://wire_desk.example/,         http://wire_desk.example/",
    "http://wire.example.:8080/,        http://wire.example:8080/",
    "http://zürich.example/später?ä,    http://xn--zrich-kva.example/sp%C3%A4ter?%C3%A4",
    "http://１２７.0.0.1/,               http://127.0.0.1/",
    "http://127。0。0。1/,                http://127.0.0.1/",
    "http://[::1]:8080/,                http://[::1]:8080/",
    "http://8.8.8.8/,                   http://8.8.8.8/",
    "http://255.249.199.0/,             http://255.249.199.0/",
    "http://rsshub1/,                   http://rsshub1/",
  })
  void writesAddressesInOneWay(String address, String canonical) throws Fault {
    assertThat(Target.of(URI.create(address)).uri()).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,    true",
    "::1,          true",
    "rsshub1,      false",
    "news.lan2,    false",
    "x1.2.3.4,     false",
    "wire.example, false",
  })
  void tellsAddressesFromNamesThatEndInADigit(String host, boolean literal) {
    assertThat(Target.isLiteral(host)).isEqualTo(literal);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/,      http://a.example/b,        true",
    "http://a.example/,      http://a.example:80/,      true",
    "http://a.example/,      https://a.example/,        true",
    "https://a.example/,     http://a.example/,         false",
    "http://a.example/,      http://b.a.example/,       false",
    "http://a.example/,      http://a.example:8080/,    false",
    "http://a.example:8080/, https://a.example/,        false",
    "http://a.example/,      https://a.example:8443/,   false",
  })
  void knowsWhereSecretsMayGo(String first, String next, boolean trusted) throws Fault {
    Target asked = Target.of(URI.create(first));
    assertThat(Target.of(URI.create(next)).isAsTrustedAs(asked)).isEqualTo(trusted);
  }
}
