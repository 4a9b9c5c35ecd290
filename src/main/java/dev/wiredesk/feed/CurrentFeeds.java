package dev.wiredesk.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The feeds.yml in force. Safe for any thread. */
public final class CurrentFeeds {

  /** The file, and its feeds by slug. */
  private record InForce(Feeds feeds, Map<String, Feed> bySlug) {

    private static InForce of(Feeds feeds) {
      return new InForce(
          feeds,
          feeds.feeds().stream()
              .collect(Collectors.toMap(Feed::slug, Function.identity(), (first, _) -> first)));
    }
  }

  private final List<Consumer<Feeds>> listeners = new CopyOnWriteArrayList<>();
  private final Set<Consumer<Feeds>> behind = ConcurrentHashMap.newKeySet();
  private volatile InForce current;
  private volatile Reading.@Nullable Refused refused;

  /** Starts with a file read before. */
  public CurrentFeeds(Feeds first) {
    this.current = InForce.of(first);
  }

  /** What is in force now. */
  public Feeds get() {
    return current.feeds();
  }

  /** Why the file as it stands now is not what is in force; empty when it is. */
  public Optional<Reading.Refused> refused() {
    return Optional.ofNullable(refused);
  }

  /** Notes what is wrong with the file as it stands now; null when it is in order. */
  void refuse(Reading.@Nullable Refused reading) {
    refused = reading;
  }

  /** The feed of that slug, if it is configured: as quick among ten thousand as among ten. */
  public Optional<Feed> feed(String slug) {
    return Optional.ofNullable(current.bySlug().get(slug));
  }

  /**
   * Whether that feed, as it was configured a moment ago, still goes by its slug: it may have been
   * dropped since, or renamed.
   */
  public boolean lists(Feed feed) {
    return feed(feed.slug()).filter(now -> isAsked(now, feed) || !isElsewhere(feed)).isPresent();
  }

  private boolean isElsewhere(Feed feed) {
    return get().feeds().stream().anyMatch(other -> isAsked(other, feed));
  }

  private static boolean isAsked(Feed now, Feed before) {
    return now.url().equals(before.url());
  }

  /**
   * Calls the listener with what is in force, here and now, and from then on after every change, on
   * the thread that brings it: one after the other, so that the last it hears of is in force. Who
   * reads the file first and listens afterwards may miss an edit between the two.
   */
  public synchronized void follow(Consumer<Feeds> listener) {
    listener.accept(current.feeds());
    listeners.add(listener);
  }

  /** Calls the listener after every change, on the thread that brings it. */
  public void onChange(Consumer<Feeds> listener) {
    listeners.add(listener);
  }

  /**
   * Puts a newly read file in force. Each listener is called, whatever others do.
   *
   * @throws RuntimeException of a listener that could not follow, for want of a database, say
   */
  public synchronized void replace(Feeds next) {
    current = InForce.of(next);
    behind.addAll(listeners);
    catchUp();
  }

  /**
   * Calls again the listeners that could not follow the latest change; most often there is none.
   */
  public synchronized void catchUp() {
    RuntimeException trouble = null;
    for (Consumer<Feeds> listener : listeners) {
      try {
        if (behind.contains(listener)) {
          listener.accept(current.feeds());
          behind.remove(listener);
        }
      } catch (RuntimeException e) {
        trouble = e;
      }
    }
    if (trouble != null) {
      throw trouble;
    }
  }
}
