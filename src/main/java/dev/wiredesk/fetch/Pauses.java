package dev.wiredesk.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who knows which hosts asked to be left alone. Asked and told while a host's turn is held, so that
 * whoever waits for the next turn finds what the last answer said. Must be safe for many threads
 * and quick.
 */
public interface Pauses {

  /** No host has ever asked. */
  Pauses NONE =
      new Pauses() {
        @Override
        public Optional<Instant> until(URI address, Instant now) {
          return Optional.empty();
        }

        @Override
        public void pause(String host, Duration wish, Instant now) {}
      };

  /** Until when the host of that address is left alone; empty if it may be asked. */
  Optional<Instant> until(URI address, Instant now);

  /**
   * A host says that it is busy, and for how long (RFC 9110 §10.2.3).
   *
   * @param host as {@link WebAddresses#host} has it
   * @param wish not negative, of any length
   */
  void pause(String host, Duration wish, Instant now);

  /** The same for those who only look: what they are answered concerns nobody else. */
  default Pauses readOnly() {
    Pauses known = this;
    return new Pauses() {
      @Override
      public Optional<Instant> until(URI address, Instant now) {
        return known.until(address, now);
      }

      @Override
      public void pause(String host, Duration wish, Instant now) {}
    };
  }
}
