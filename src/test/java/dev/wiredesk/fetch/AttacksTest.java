package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feeds that would have us ask our own network. Only 127.0.0.1 is allowed here; a trap listens on
 * 127.0.0.2 at the same port, and must never hear of us.
 */
@Timeout(20)
class AttacksTest {

  private static final List<String> ADDRESSES =
      """
      http://127.0.0.2:PORT/
      http://127.0.0.3:PORT/
      http://127.1.1.1:PORT/
      http://127.255.255.254:PORT/
      http://2130706434:PORT/
      http://0x7f000002:PORT/
      http://0x7f.0.0.2:PORT/
      http://0177.0.0.2:PORT/
      http://017700000002:PORT/
      http://127.2:PORT/
      http://127.0.2:PORT/
      http://0x7F.2:PORT/
      http://127.0.0.02:PORT/
      http://127.0.0.2.:PORT/
      http://0:PORT/
      http://0.0.0.0:PORT/
      http://00000000:PORT/
      http://[::]:PORT/
      http://[::1]:PORT/
      http://[0:0:0:0:0:0:0:1]:PORT/
      http://[::127.0.0.2]:PORT/
      http://[::ffff:127.0.0.2]:PORT/
      http://[::ffff:7f00:2]:PORT/
      http://[0:0:0:0:0:ffff:7f00:0002]:PORT/
      http://[::ffff:0:127.0.0.2]:PORT/
      http://[64:ff9b::127.0.0.2]:PORT/
      http://[64:ff9b::7f00:2]:PORT/
      http://[64:ff9b:1::127.0.0.2]:PORT/
      http://[2002:7f00:2::1]:PORT/
      http://[2002:0a00:0001::]:PORT/
      http://[2001:0:7f00:2::1]:PORT/
      http://[2001:0:808:808::80ff:fffd]:PORT/
      http://[2606:4700::5efe:127.0.0.2]:PORT/
      http://[fe80::1%25lo]:PORT/
      http://[fe80::1]:PORT/
      http://[fec0::1]:PORT/
      http://[fc00::1]:PORT/
      http://[fd00:ec2::254]/latest/meta-data/
      http://[ff02::1]:PORT/
      http://[2001:db8::1]/
      http://[3fff::1]/
      http://[100::1]/
      http://[4000::1]/
      http://169.254.169.254/latest/meta-data/
      http://169.254.170.2/v2/credentials
      http://2852039166/latest/meta-data/
      http://0xa9fea9fe/
      http://[::ffff:169.254.169.254]/
      http://[64:ff9b::169.254.169.254]/
      http://100.100.100.200/
      http://168.63.129.16/
      http://192.0.0.192/
      http://10.0.0.1:8080/
      http://10.255.255.255/
      http://172.16.0.1/
      http://172.31.255.255/
      http://192.168.0.1/
      http://100.64.0.1/
      http://192.0.2.1/
      http://198.18.0.1/
      http://198.51.100.1/
      http://203.0.113.1/
      http://192.88.99.1/
      http://224.0.0.1/
      http://239.255.255.250/
      http://240.0.0.1/
      http://255.255.255.255/
      http://8.8.8.8:22/
      http://8.8.8.8:25/
      http://8.8.8.8:6379/
      http://8.8.8.8:11211/
      http://8.8.8.8:0/
      http://8.8.8.8:65536/
      http://user:secret@127.0.0.2:PORT/
      http://127.0.0.1:PORT@127.0.0.2:PORT/
      http://１２７.0.0.2:PORT/
      http://127。0。0。2:PORT/
      http://①②⑦.0.0.2:PORT/
      http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/
      http://localhost:PORT/
      http://LOCALHOST.:PORT/
      http://[::ffff:10.0.0.1]:PORT/
      http://[::ffff:100.64.0.1]:PORT/
      http://[::ffff:192.168.0.1]:PORT/
      http://[64:ff9b::10.0.0.1]:PORT/
      http://[64:ff9b::100.64.0.1]:PORT/
      http://[2002:a9fe:a9fe::1]:PORT/
      http://[2002:c0a8:1::1]:PORT/
      http://[2002:e000:1::1]:PORT/
      http://[2001:0:a9fe:a9fe::1]:PORT/
      http://[fe80::1%25eth0]:PORT/
      http://[::ffff:127.0.0.2%25lo]:PORT/
      http://inner.example:PORT/
      http://inner.example.:PORT/
      http://cgnat.example:PORT/
      http://teredo.example:PORT/
      http://mixed.example:PORT/
      http://mapped.example:PORT/
      http://nat64.example:PORT/
      http://metadata.example/
      https://127.0.0.2:PORT/
      ftp://127.0.0.2:PORT/
      file:///etc/passwd
      gopher://127.0.0.2:PORT/_stats
      jar:http://127.0.0.2:PORT/x.jar!/
      """
          .lines()
          .toList();

  private final UnrulyServer server = new UnrulyServer();
  private final ServerSocket trap = trap();
  private final AtomicInteger turns = new AtomicInteger();
  private final Fetcher fetcher =
      new Fetcher(
          FetchSettings.of("Wiredesk").withAllowedNetworks(List.of("127.0.0.1")),
          LocalNames.none(),
          this::lookUp,
          () -> Instant.EPOCH);

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
    trap.close();
  }

  static List<String> addresses() {
    return ADDRESSES;
  }

  @Test
  void triesAtLeastSixty() {
    assertThat(ADDRESSES).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void refusesAnAddress(String address) throws IOException {
    URI target;
    try {
      target = URI.create(here(address));
    } catch (IllegalArgumentException _) {
      return; // feeds.yml could not name it either; a redirect can, below
    }
    assertRefused(fetcher.fetch(FetchRequest.of(target)));
    assertThat(server.asked()).isEmpty();
    assertNobodyFellIn();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void refusesARedirect(String address) throws IOException {
    server.on("/feed", UnrulyRoutes.redirect(302, "/on"));
    server.on("/on", UnrulyRoutes.redirect(301, here(address)));

    assertRefused(fetcher.fetch(FetchRequest.of(server.at("/feed"))));

    assertThat(server.asked()).hasSize(2);
    assertNobodyFellIn();
  }

  @Test
  void connectsToTheAddressThatWasCheckedHoweverOftenTheNameChangesItsMind() throws IOException {
    server.on("/feed", UnrulyRoutes.text("<rss/>"));
    URI fickle = URI.create(here("http://fickle.example:PORT/feed"));

    assertThat(fetcher.fetch(FetchRequest.of(fickle))).isInstanceOf(FetchResult.Fetched.class);
    assertThat(turns).hasValue(1);
    server.on("/feed", UnrulyRoutes.redirect(307, here("http://FICKLE.example:PORT/other")));
    fetcher.fetch(FetchRequest.of(fickle));

    assertNobodyFellIn();
  }

  @Test
  void followsNoMoreThanFiveRedirects() {
    for (int i = 0; i < 9; i++) {
      server.on("/" + i, UnrulyRoutes.redirect(302, "/" + (i + 1)));
    }
    Failed failed = (Failed) fetcher.fetch(FetchRequest.of(server.at("/0")));
    assertThat(failed.failure()).isEqualTo(Failure.REDIRECTS);
    assertThat(server.asked()).hasSize(6);
  }

  private static void assertRefused(FetchResult result) {
    assertThat(result).isInstanceOf(Failed.class);
    Failed failed = (Failed) result;
    assertThat(failed.failure()).isIn(Failure.REFUSED, Failure.REDIRECTS);
    assertThat(failed.reason()).doesNotContain("secret");
  }

  /** Names of an attacker's own; "fickle" tells the truth once, and never again. */
  private InetAddress[] lookUp(String host) throws UnknownHostException {
    List<String> answers =
        switch (host) {
          case "inner.example", "inner.example.", "localhost", "localhost." -> List.of("127.0.0.2");
          case "cgnat.example" -> List.of("100.64.0.1");
          case "teredo.example" -> List.of("2001:0:7f00:2::1");
          case "mixed.example" -> List.of("127.0.0.1", "127.0.0.2");
          case "mapped.example" -> List.of("::ffff:127.0.0.2");
          case "nat64.example" -> List.of("64:ff9b::7f00:2");
          case "metadata.example" -> List.of("169.254.169.254");
          case "fickle.example" ->
              List.of(turns.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2");
          default -> throw new UnknownHostException(host);
        };
    List<InetAddress> addresses = new ArrayList<>();
    for (String answer : answers) {
      addresses.add(InetAddress.ofLiteral(answer));
    }
    return addresses.toArray(InetAddress[]::new);
  }

  private String here(String address) {
    return address.replace("PORT", String.valueOf(server.address().getPort()));
  }

  private void assertNobodyFellIn() throws IOException {
    trap.setSoTimeout(1);
    try {
      trap.accept().close();
      throw new AssertionError("somebody connected to the inner network");
    } catch (SocketTimeoutException _) {
      // as it should be
    }
  }

  private ServerSocket trap() {
    try {
      return new ServerSocket(server.address().getPort(), 5, InetAddress.ofLiteral("127.0.0.2"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
