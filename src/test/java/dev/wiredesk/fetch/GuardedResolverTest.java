package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wiredesk.fetch.FetchResult.Failed;
import dev.wiredesk.fetch.FetchResult.Failure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuardedResolverTest {

  @Test
  void givesTheVeryAddressesThatItJudged() throws UnknownHostException {
    List<String> lookups = new ArrayList<>();
    NameLookup.Source rebinding =
        host -> {
          lookups.add(host);
          return addresses(lookups.size() == 1 ? "1.1.1.1" : "127.0.0.1");
        };
    try (NameLookup lookup = new NameLookup(rebinding, Duration.ofSeconds(2))) {
      GuardedResolver resolver = resolver(lookup);
      assertThat(resolver.resolve("wire.example", 443))
          .containsExactly(new InetSocketAddress(InetAddress.ofLiteral("1.1.1.1"), 443));
      assertThat(lookups).hasSize(1);
      assertThatThrownBy(() -> resolver.resolve("wire.example", 443))
          .hasMessage(
              "wire.example (127.0.0.1) is a loopback address, which "
                  + "wiredesk.fetch.allowed-networks does not open");
    }
  }

  @Test
  void looksUpNamesThatEndInADigit() throws UnknownHostException {
    try (NameLookup lookup = new NameLookup(_ -> addresses("1.1.1.1"), Duration.ofSeconds(2))) {
      assertThat(resolver(lookup).resolve("rsshub1", 80))
          .containsExactly(new InetSocketAddress(InetAddress.ofLiteral("1.1.1.1"), 80));
    }
  }

  @Test
  void refusesANameWithOneForbiddenAddressAmongOthers() {
    try (NameLookup lookup =
        new NameLookup(_ -> addresses("1.1.1.1", "10.0.0.1"), Duration.ofSeconds(2))) {
      assertThatThrownBy(() -> resolver(lookup).resolve("wire.example", 80))
          .hasMessage(
              "wire.example (10.0.0.1) is a private address, which "
                  + "wiredesk.fetch.allowed-networks does not open");
    }
  }

  @Test
  void opensInnerNetworksToInsidersOnly() throws UnknownHostException {
    AddressGuard opened = new AddressGuard(List.of("10.1.0.0/16"));
    try (NameLookup lookup = new NameLookup(_ -> addresses("10.1.0.7"), Duration.ofSeconds(2))) {
      GuardedResolver resolver =
          new GuardedResolver(LocalNames.none(), lookup, opened, "feeds.inner.example"::equals);
      assertThat(resolver.resolve("feeds.inner.example", 8080))
          .containsExactly(new InetSocketAddress(InetAddress.ofLiteral("10.1.0.7"), 8080));
      assertThatThrownBy(() -> resolver.resolve("db.inner.example", 8080))
          .hasMessage(
              "db.inner.example (10.1.0.7) is a private address, and no feed of feeds.yml is there");
    }
  }

  @Test
  void takesLocalNamesPastDnsAndGuard() throws UnknownHostException {
    InetSocketAddress local = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 4711);
    try (NameLookup lookup =
        new NameLookup(
            host -> {
              throw new UnknownHostException(host);
            },
            Duration.ofSeconds(2))) {
      GuardedResolver resolver =
          new GuardedResolver(_ -> local, lookup, new AddressGuard(List.of()), _ -> true);
      assertThat(resolver.resolve("wire.example", 80)).containsExactly(local);
    }
  }

  @Test
  void doesNotWaitForSlowDns() {
    CountDownLatch never = new CountDownLatch(1);
    try (NameLookup lookup = new NameLookup(stuckOn(never), Duration.ofMillis(100))) {
      assertThatThrownBy(() -> lookup.addresses("wire.example"))
          .isInstanceOfSatisfying(
              Fault.class,
              fault ->
                  assertThat(fault.failed())
                      .isEqualTo(
                          new Failed(
                              Failure.TIMEOUT,
                              "looking up wire.example took longer than 100 ms",
                              null,
                              null)));
    } finally {
      never.countDown();
    }
  }

  @Test
  void letsGoOfWhoWaitsForDnsWhenClosed() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    NameLookup lookup =
        new NameLookup(
            host -> {
              started.countDown();
              return stuckOn(never).addresses(host);
            },
            Duration.ofMinutes(1));
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<Failed> waiting =
          threads.submit(() -> {
            try {
              throw new AssertionError(lookup.addresses("wire.example"));
            } catch (Fault e) {
              return e.failed();
            }
          });
      started.await();
      lookup.close();
      assertThat(waiting.get(1, TimeUnit.SECONDS)).isEqualTo(Fault.closing().failed());
    } finally {
      never.countDown();
    }
  }

  /** As a native lookup, it does not hear interrupts. */
  private static NameLookup.Source stuckOn(CountDownLatch never) {
    return host -> {
      boolean interrupted = true;
      while (interrupted) {
        try {
          never.await();
          interrupted = false;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      throw new UnknownHostException(host);
    };
  }

  private static GuardedResolver resolver(NameLookup lookup) {
    return new GuardedResolver(LocalNames.none(), lookup, new AddressGuard(List.of()), _ -> true);
  }

  private static InetAddress[] addresses(String... literals) {
    return Arrays.stream(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }
}
