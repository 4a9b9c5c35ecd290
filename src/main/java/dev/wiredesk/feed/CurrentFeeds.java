package dev.wiredesk.feed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The feeds.yml in force. Safe for any thread. */
public final class CurrentFeeds {

  private final AtomicReference<Feeds> current;
  private final List<Consumer<Feeds>> listeners = new CopyOnWriteArrayList<>();

  /** Starts with a file read before. */
  public CurrentFeeds(Feeds first) {
    this.current = new AtomicReference<>(first);
  }

  /** What is in force now. */
  public Feeds get() {
    return current.get();
  }

  /** Calls the listener after every change, on the thread that brings it. */
  public void onChange(Consumer<Feeds> listener) {
    listeners.add(listener);
  }

  /** Puts a newly read file in force. */
  public void replace(Feeds next) {
    current.set(next);
    listeners.forEach(listener -> listener.accept(next));
  }
}
