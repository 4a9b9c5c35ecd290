package dev.wiredesk.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Follows the change log, whichever node writes it, and tells those who keep something made of the
 * archive. Begins before the web server does, with whatever is filed from then on. Looks five times
 * a second; where there is a {@link ChangeBell}, at once as well.
 */
@Component
public class ChangeFollower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeFollower.class);
  private static final long EVERY_MILLIS = 200;
  private static final int AT_ONCE = 1000;

  private final Stories stories;
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private @Nullable ScheduledExecutorService timer;
  private boolean failing;

  /** A listener, and how far it has been told. */
  private static final class Follower {

    private final Consumer<List<Change>> listener;
    private long seen;

    Follower(Consumer<List<Change>> listener) {
      this.listener = listener;
    }
  }

  /** Follows the log of that archive. */
  public ChangeFollower(Stories stories) {
    this.stories = stories;
  }

  /** Calls the listener with every change to come, in order, on a thread of its own. */
  public void onChange(Consumer<List<Change>> listener) {
    followers.add(new Follower(listener));
  }

  @Override
  public synchronized void start() {
    long last = stories.lastChange();
    followers.forEach(follower -> follower.seen = last);
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    var _ =
        timer.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Tells at once what has changed since it last looked. */
  public synchronized void look() {
    boolean well = true;
    try {
      long last = stories.lastChange();
      for (Follower follower : followers) {
        well &= follower.seen >= last || tell(follower);
      }
    } catch (RuntimeException e) {
      well = false;
      complain(e);
    }
    failing = !well;
  }

  /** What a follower could not take it is told again, and holds up nobody else. */
  private boolean tell(Follower follower) {
    try {
      for (List<Change> next = after(follower); !next.isEmpty(); next = after(follower)) {
        follower.listener.accept(missed(follower, next) ? withGap(next) : next);
        follower.seen = next.getLast().number();
      }
      return true;
    } catch (RuntimeException e) {
      complain(e);
      return false;
    }
  }

  /**
   * The log is shortened: numbers without their neighbours tell that some were not seen in time.
   */
  private static boolean missed(Follower follower, List<Change> next) {
    return next.getFirst().number() > follower.seen + 1;
  }

  /** A change that concerns no story in particular lets everything be made anew. */
  private static List<Change> withGap(List<Change> next) {
    Change first = next.getFirst();
    List<Change> all = new ArrayList<>();
    all.add(new Change(first.number() - 1, 0, "missed", first.made()));
    all.addAll(next);
    return all;
  }

  /** A database that is away comes back, and the log with it; told once. */
  private void complain(RuntimeException e) {
    if (!failing && isRunning()) {
      LOG.atWarn().setCause(e).log("The change log cannot be followed for the moment");
    }
  }

  private List<Change> after(Follower follower) {
    return stories.changesAfter(follower.seen, AT_ONCE);
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdown();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }

  /** Before the web server, which must not serve what nobody keeps up to date. */
  @Override
  public int getPhase() {
    return 0;
  }
}
