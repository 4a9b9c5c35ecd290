package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private final AddressGuard guard = new AddressGuard(List.of());

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.0.0.0                   | an unspecified address
          0.1.2.3                   | an unspecified address
          10.0.0.1                  | a private address
          10.255.255.255            | a private address
          100.64.0.1                | an address behind a carrier's NAT
          100.100.100.200           | an address behind a carrier's NAT
          100.127.255.255           | an address behind a carrier's NAT
          127.0.0.1                 | a loopback address
          127.255.255.254           | a loopback address
          168.63.129.16             | a cloud metadata address
          169.254.169.254           | a link-local address
          169.254.170.2             | a link-local address
          172.16.0.1                | a private address
          172.31.255.255            | a private address
          192.0.0.192               | a reserved address
          192.0.2.1                 | a documentation address
          192.88.99.1               | a 6to4 relay address
          192.168.1.1               | a private address
          198.18.0.1                | a benchmark address
          198.19.255.255            | a benchmark address
          198.51.100.7              | a documentation address
          203.0.113.9               | a documentation address
          224.0.0.1                 | a multicast address
          239.255.255.250           | a multicast address
          240.0.0.1                 | a reserved address
          255.255.255.255           | the broadcast address
          ::                        | the unspecified address
          ::1                       | a loopback address
          ::127.0.0.1               | a reserved address
          ::ffff:127.0.0.1          | a loopback address
          ::ffff:169.254.169.254    | a link-local address
          ::ffff:0:10.0.0.1         | a reserved address
          64:ff9b::10.0.0.1         | a private address inside IPv6
          64:ff9b::127.0.0.1        | a loopback address inside IPv6
          64:ff9b:1::8.8.8.8        | a local NAT64 address
          100::1                    | a discard address
          2001:2::1                 | a reserved address
          2001:0:0a00:1::1          | a private address inside IPv6
          2001:0:808:808::80ff:fffe | a loopback address inside IPv6
          2001:0:808:808::f7f7:f7f7 | a reserved address
          2001:db8::1               | a documentation address
          2002:7f00:1::1            | a loopback address inside IPv6
          2002:c0a8:101::1          | a private address inside IPv6
          2606:4700::5efe:10.0.0.1  | a private address inside IPv6
          3fff::1                   | a documentation address
          4000::1                   | a reserved address
          5f00::1                   | a reserved address
          fc00::1                   | a private address
          fd00:ec2::254             | a private address
          fe80::1                   | a link-local address
          fec0::1                   | a private address
          ff02::1                   | a multicast address
          """)
  void refusesAddressesOutsideThePublicInternet(String address, String objection) {
    assertThat(guard.objection(InetAddress.ofLiteral(address), 80)).isEqualTo(objection);
  }

  @Test
  void refusesIpv4MappedAddressesEvenIfJavaLeftThemUnmapped() throws UnknownHostException {
    byte[] mapped = InetAddress.ofLiteral("2001:db8::ffff:127.0.0.1").getAddress();
    for (int i = 0; i < 10; i++) {
      mapped[i] = 0;
    }
    assertThat(guard.objection(InetAddress.getByAddress(mapped), 80)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1"
      })
  void letsPublicAddressesPass(String address) {
    assertThat(guard.objection(InetAddress.ofLiteral(address), 443)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 443, 1024, 3000, 8000, 8008, 8080, 8443, 8888, 65535})
  void letsPortsOfWebServersPass(int port) {
    assertThat(guard.objection(InetAddress.ofLiteral("1.1.1.1"), port)).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 21, 22, 25, 53, 110, 389, 445, 993, 3306, 5432, 6379, 9200, 11211, 27017})
  void refusesPortsOfOtherServices(int port) {
    assertThat(guard.objection(InetAddress.ofLiteral("1.1.1.1"), port))
        .isEqualTo("no web server's port (" + port + ")");
  }

  @Test
  void opensTheNetworksNamedOnAnyPortAndNoOthers() {
    AddressGuard opened = new AddressGuard(List.of("10.1.0.0/16", "fd00::/9", "127.0.0.1"));
    assertThat(opened.objection(InetAddress.ofLiteral("10.1.255.1"), 22)).isNull();
    assertThat(opened.objection(InetAddress.ofLiteral("fd7f::1"), 5432)).isNull();
    assertThat(opened.objection(InetAddress.ofLiteral("127.0.0.1"), 80)).isNull();
    assertThat(opened.objection(InetAddress.ofLiteral("::ffff:127.0.0.1"), 80)).isNull();
    assertThat(opened.objection(InetAddress.ofLiteral("64:ff9b::10.1.0.1"), 80)).isNull();
    assertThat(opened.objection(InetAddress.ofLiteral("10.2.0.1"), 80)).isNotNull();
    assertThat(opened.objection(InetAddress.ofLiteral("fd80::1"), 80)).isNotNull();
    assertThat(opened.objection(InetAddress.ofLiteral("127.0.0.2"), 80)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0/33", "10.0.0.0/-1", "10/8", "localhost", "fd00::/129", "a/b"})
  void quotesWhatIsNoNetwork(String text) {
    assertThatThrownBy(() -> FetchSettings.of("test").withAllowedNetworks(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + text + "\"");
  }
}
