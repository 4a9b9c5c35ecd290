package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {

  @ParameterizedTest
  @CsvSource({
    "/other,              http://a.example/other",
    "other,               http://a.example/feeds/other",
    "?page=2,             http://a.example/feeds/all?page=2",
    "../x,                http://a.example/x",
    "//b.example/x,       http://b.example/x",
    "https://b.example/x, https://b.example/x",
    "/two words,          http://a.example/two%20words",
    "/100%,               http://a.example/100%25",
    "/a|b,                http://a.example/a%7Cb",
    "/a[b]?c[0]=1,        http://a.example/a%5Bb%5D?c[0]=1",
    "/a#b#c,              http://a.example/a#b%23c",
    "/../../x?y=/..#z,    http://a.example/x?y=/..#z",
    "http://[::1]/x[1],   http://[::1]/x%5B1%5D",
  })
  void resolvesLocationsAsServersWriteThem(String location, String target) throws Fault {
    assertThat(WebAddresses.redirected(URI.create("http://a.example/feeds/all?x=y"), location))
        .hasToString(target);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/a|b,           http://a.example/a%7Cb",
    "http://a.example/?x={1}&y=a|b,  http://a.example/?x=%7B1%7D&y=a%7Cb",
    "http://a.example/a[b]?f[0]=1,   http://a.example/a%5Bb%5D?f[0]=1",
    "http://a.example/?save=100%,    http://a.example/?save=100%25",
    "http://a.example/grüße#top,     http://a.example/gr%C3%BC%C3%9Fe",
    "http://MÜNCHEN.example/a,       http://xn--mnchen-3ya.example/a",
    "http://a_b.example:8080/a,      http://a_b.example:8080/a",
    "' http://a.example/two words ', http://a.example/two%20words",
  })
  void asksForAddressesAsFeedsWriteThem(String written, String asked) {
    assertThat(WebAddresses.asked(written)).contains(URI.create(asked));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/a", "mailto:a@b.example", "http://", "http://[", "ftp://a.example/"})
  void asksForNothingElse(String written) {
    assertThat(WebAddresses.asked(written)).isEmpty();
  }

  @Test
  void keepsTheBytesOfLocationsThatAreNotAscii() throws Fault {
    assertThat(WebAddresses.redirected(URI.create("http://a.example/"), "/sp\u00c3\u00a4ter"))
        .hasToString("http://a.example/sp%C3%A4ter");
  }

  @Test
  void saysThatALocationIsNoAddress() {
    assertThatThrownBy(() -> WebAddresses.redirected(URI.create("http://a.example/"), "http://["))
        .hasMessage("redirected to something that is no address");
  }

  @ParameterizedTest
  @CsvSource({
    "/other,              http://a.example/other",
    "?page=2,             http://a.example/feeds/all?page=2",
    "?,                   http://a.example/feeds/all?",
    "#top,                http://a.example/feeds/all?x=y#top",
    "../x,                http://a.example/x",
    "/two words,          http://a.example/two%20words",
    "/a b#c#d,            http://a.example/a%20b#c%23d",
    "/a[b]?c[0]=1,        http://a.example/a%5Bb%5D?c%5B0%5D=1",
    "/100%,               http://a.example/100%25",
    "/später?ä#ö,         http://a.example/später?ä#ö",
    "/../../x?y=/..#z,    http://a.example/x?y=/..#z",
    "/..?y,               http://a.example/?y",
    "//b.example/x,       http://b.example/x",
    "mailto:a@b.example,  mailto:a@b.example",
  })
  void resolvesReferencesAsFeedsWriteThem(String reference, String target) {
    assertThat(WebAddresses.resolve(URI.create("http://a.example/feeds/all?x=y"), reference))
        .hasToString(target);
  }

  /** Whoever writes such an address would have us run out of stack. */
  @Test
  void staysWithinTheRootHoweverOftenAnAddressLeadsOutOfIt() throws Fault {
    URI base = URI.create("http://a.example/feeds/all");
    String outside = "/" + "../".repeat(20_000) + "x";
    assertThat(WebAddresses.resolve(base, outside)).hasToString("http://a.example/x");
    assertThat(WebAddresses.redirected(base, outside)).hasToString("http://a.example/x");
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example,         x,      http://a.example/x",
    "http://a.example?x,       ?y,     http://a.example?y",
    "http://a.example,         ../../x, http://a.example/x",
    "urn:x:1,                  http://b.example/, http://b.example/",
  })
  void resolvesReferencesFromWhereverTheyStand(String base, String reference, String target) {
    assertThat(WebAddresses.resolve(URI.create(base), reference)).hasToString(target);
  }

  @ParameterizedTest
  @CsvSource({
    "http://Wire.EXAMPLE:8080/,    wire.example",
    "http://a_b.example:8080/,     a_b.example",
    "http://me:pw@A_b.example/,    a_b.example",
    "'http://[2001:DB8::1]:81/',   2001:db8::1",
    "'http://[2001:db8:0::0:1]/',  2001:db8::1",
    "'http://[1:0:0:2:0:0:0:3]/',  1::2:0:0:0:3",
    "'http://[0:0:0:0:0:0:0:1]/',  ::1",
    "'http://[::ffff:8.8.8.8]/',   8.8.8.8",
    "http://wire.example.:80/,     wire.example",
    "http://zürich.example/,       xn--zrich-kva.example",
    "/feed,                        ''",
    "mailto:a@b.example,           ''",
  })
  void namesHostsInOneWay(String address, String host) {
    assertThat(WebAddresses.host(URI.create(address))).isEqualTo(host);
  }
}
