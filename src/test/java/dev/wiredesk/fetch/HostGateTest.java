package dev.wiredesk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HostGateTest {

  private final HostGate gate = new HostGate(1);

  @Test
  void forgetsHostsThatNobodyAsks() throws Exception {
    try (HostGate.Turn _ = gate.enter("a.example", Duration.ZERO);
        HostGate.Turn _ = gate.enter("b.example", Duration.ZERO)) {
      assertThat(gate.size()).isEqualTo(2);
    }
    assertThat(gate.size()).isZero();
  }

  @Test
  void letsThemThroughInTheOrderOfTheirComing() throws Exception {
    List<Integer> order = new CopyOnWriteArrayList<>();
    List<Future<Void>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      HostGate.Turn first = gate.enter("a.example", Duration.ZERO);
      for (int i = 0; i < 4; i++) {
        int number = i;
        all.add(threads.submit(() -> passing(order, number)));
        Awaitility.await().until(() -> gate.waiting("a.example") == number + 1);
      }
      first.close();
      for (Future<Void> one : all) {
        one.get();
      }
    }
    assertThat(order).containsExactly(0, 1, 2, 3);
    assertThat(gate.size()).isZero();
  }

  @Test
  void forgetsWhoWasInterruptedWhileWaiting() throws Exception {
    try (HostGate.Turn _ = gate.enter("a.example", Duration.ZERO);
        ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> waiting = threads.submit(() -> passing(new CopyOnWriteArrayList<>(), 1));
      Awaitility.await().until(() -> gate.waiting("a.example") == 1);
      waiting.cancel(true);
      Awaitility.await().until(() -> gate.waiting("a.example") == 0);
    }
    assertThat(gate.size()).isZero();
  }

  @Test
  void keepsThePaceBetweenTwoStartsAndLetsOtherHostsThrough() throws Exception {
    Duration pace = Duration.ofMillis(150);
    long began = System.nanoTime();
    gate.enter("feeds.a.example", pace).close();
    gate.enter("feeds.a.example", pace).close();
    gate.enter("feeds.a.example", pace).close();
    Duration three = Duration.ofNanos(System.nanoTime() - began);
    assertThat(three).isGreaterThanOrEqualTo(pace.multipliedBy(2));
    gate.enter("other.a.example", Duration.ofDays(1)).close();
    gate.enter("third.a.example", Duration.ofDays(1)).close();
    assertThat(gate.size()).isEqualTo(3);
  }

  @Test
  void forgetsHostsThatHaveRested() throws Exception {
    for (int host = 0; host < 5000; host++) {
      gate.enter("host-" + host, Duration.ofNanos(1)).close();
    }
    assertThat(gate.size()).isLessThanOrEqualTo(1025);
  }

  @Test
  void doesNotKeepAnybodyWaitingForThePaceOnceClosed() throws Exception {
    gate.enter("a.example", Duration.ofDays(1)).close();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<Void> waiting = threads.submit(() -> passing(new CopyOnWriteArrayList<>(), 1));
      gate.close();
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(Fault.class);
    }
  }

  @Test
  void turnsEverybodyAwayOnceClosed() {
    gate.close();
    assertThatThrownBy(() -> gate.enter("a.example", Duration.ZERO)).isInstanceOf(Fault.class);
    assertThat(gate.size()).isZero();
  }

  @SuppressWarnings("NullAway") // a Callable<Void> has nothing else to return
  private Void passing(List<Integer> order, int number) throws Exception {
    try (HostGate.Turn _ = gate.enter("a.example", Duration.ZERO)) {
      order.add(number);
    }
    return null;
  }
}
