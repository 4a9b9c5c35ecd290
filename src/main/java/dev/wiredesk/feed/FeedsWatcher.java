package dev.wiredesk.feed;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts edits of feeds.yml in force while the desk runs, or tells what is wrong with them and keeps
 * what is in force.
 *
 * <p>It looks at the content at each check, since file events do not come from network mounts, and
 * neither times nor sizes tell two quick saves apart. Content counts once two checks in a row have
 * seen it, so a file that an editor is still writing, or has just moved away, is left alone.
 */
public final class FeedsWatcher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(FeedsWatcher.class);
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

  private final FeedsFile file;
  private final CurrentFeeds current;
  private final Consumer<Reading.Refused> refusals;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("feeds-watcher").unstarted(task));

  private boolean isBehind;
  private @Nullable Snapshot seen;
  private @Nullable Snapshot judged;

  /**
   * Watches nothing yet.
   *
   * @param refusals told of each refused edit once, on the thread that checks
   */
  public FeedsWatcher(FeedsFile file, CurrentFeeds current, Consumer<Reading.Refused> refusals) {
    this.file = file;
    this.current = current;
    this.refusals = refusals;
  }

  /** Checks from now on with so much time in between; an edit is in force after two checks. */
  public void start(Duration every) {
    var _ =
        clock.scheduleWithFixedDelay(
            this::checkAndCarryOn, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks at the file once, and judges what it held at the check before too. */
  public synchronized void check() {
    Snapshot now = file.snapshot();
    boolean settled = now.equals(seen);
    seen = now;
    if (settled && !now.equals(judged)) {
      judged = now;
      judge(now);
    }
  }

  /** Stops checking; a check under way is let finish. */
  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(PATIENCE_AT_CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("A change of {} is still being applied", file.path());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A task that throws is never run again, so a listener's bug would end the watch. */
  private void checkAndCarryOn() {
    try {
      check();
      current.catchUp();
      isBehind = false;
    } catch (RuntimeException e) {
      if (!isBehind) {
        log.error("Applying {} failed; it is tried again", file.path(), e);
      }
      isBehind = true;
    }
  }

  private void judge(Snapshot snapshot) {
    switch (file.judge(snapshot)) {
      case Reading.Accepted accepted -> apply(accepted);
      case Reading.Refused refused -> refuse(refused);
    }
  }

  private void apply(Reading.Accepted accepted) {
    Feeds before = current.get();
    boolean wasRefused = current.refused().isPresent();
    current.refuse(null);
    if (!before.equals(accepted.feeds())) {
      log.info("{} applied: {}", file.path(), Changes.between(before, accepted.feeds()));
      current.replace(accepted.feeds());
    } else if (wasRefused) {
      log.info("{} is in order again, nothing changed", file.path());
    }
  }

  private void refuse(Reading.Refused refused) {
    current.refuse(refused);
    refused.problems().forEach(problem -> log.warn("{}", problem));
    log.warn("{} is not applied; the desk carries on with what is in force", file.path());
    refusals.accept(refused);
  }
}
