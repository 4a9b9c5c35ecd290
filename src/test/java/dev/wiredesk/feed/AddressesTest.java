package dev.wiredesk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org, HTTPS://EXAMPLE.org:443/",
    "http://example.org/a?b=C, http://example.org:80/a?b=C",
    "http://example.org:8080/a, http://EXAMPLE.org:8080/a",
    "http://пример.example/a, http://xn--e1afmkfd.example/a",
  })
  void knowsAnAddressInAnotherSpelling(String a, String b) throws Wrong {
    assertThat(Addresses.identity(Addresses.feed(a)))
        .isEqualTo(Addresses.identity(Addresses.feed(b)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/, http://example.org/",
    "https://example.org/a, https://example.org/A",
    "https://example.org/a, https://example.org/a/",
    "https://example.org/a?b, https://example.org/a",
    "http://example.org:443/, http://example.org/",
  })
  void tellsAddressesApart(String a, String b) throws Wrong {
    assertThat(Addresses.identity(Addresses.feed(a)))
        .isNotEqualTo(Addresses.identity(Addresses.feed(b)));
  }

  @Test
  void refusesAHostWithADollarSign() {
    assertThatThrownBy(() -> Addresses.feed("https://ex$1ample.com/f")).isInstanceOf(Wrong.class);
  }

  @Test
  void writesHostsInAscii() throws Wrong {
    assertThat(Addresses.feed("https://пример.example:8443/лента?x=1"))
        .isEqualTo(URI.create("https://xn--e1afmkfd.example:8443/лента?x=1"));
  }

  @Test
  void takesSlashesFromTheEndOfTheDesk() throws Wrong {
    assertThat(Addresses.desk("https://example.org//"))
        .isEqualTo(URI.create("https://example.org"));
    assertThat(Addresses.desk("https://example.org/desk/"))
        .isEqualTo(URI.create("https://example.org/desk"));
  }

  @Test
  void boundsTheLength() {
    assertThatThrownBy(() -> Addresses.feed("https://example.org/" + "x".repeat(2000)))
        .isInstanceOf(Wrong.class)
        .hasMessage("is longer than 2000 characters");
  }
}
