package dev.wiredesk.poll;

import java.util.List;
import java.util.Optional;

/** The poll state of every feed; others may read it. */
public class PollStates {

  /** All of them, retired feeds left out, by slug. */
  public List<PollState> all() {
    throw new UnsupportedOperationException();
  }

  /** The state of one feed, once it has been scheduled. */
  public Optional<PollState> find(String feed) {
    throw new UnsupportedOperationException();
  }
}
