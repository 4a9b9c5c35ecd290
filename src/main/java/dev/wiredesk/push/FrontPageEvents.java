package dev.wiredesk.push;

import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.ChangeFollower;
import dev.wiredesk.archive.Stories;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open front pages how many stories have come since (server-sent events). A page says what it
 * shows already when it first listens, and what it has heard last when it comes back; it is told
 * what it missed.
 */
@Controller
class FrontPageEvents {

  /** A browser comes back by itself. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** Keeps proxies from taking silence for death, and finds out who has gone. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private static final int MOST = 2000;
  private static final int MOST_MISSED = 1000;

  private final Stories stories;
  private final Set<Listener> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

  FrontPageEvents(Stories stories, ChangeFollower follower) {
    this.stories = stories;
    follower.onChange(this::tell);
    long every = HEARTBEAT.toSeconds();
    var _ = heart.scheduleAtFixedRate(this::beat, every, every, TimeUnit.SECONDS);
  }

  @GetMapping(path = "/events")
  ResponseEntity<SseEmitter> listen(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String heard,
      @RequestParam(name = "after", required = false) @Nullable String shown)
      throws IOException {
    if (open.size() >= MOST || heart.isShutdown()) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, "60")
          .build();
    }
    SseEmitter events = new SseEmitter(LONGEST.toMillis());
    Listener listener = new Listener(events);
    open.add(listener);
    events.onCompletion(() -> open.remove(listener));
    events.onTimeout(events::complete);
    events.onError(gone -> open.remove(listener));
    String last = heard == null ? shown : heard;
    try {
      events.send(SseEmitter.event().comment("open"));
      if (last != null && last.matches("\\d{1,18}")) {
        listener.catchUp(Long.parseLong(last));
      }
    } catch (IOException | RuntimeException e) { // nobody will hear of it that it is over
      open.remove(listener);
      throw e;
    }
    return found().body(events);
  }

  /** Opens nothing: what is written to nobody never fails, so nothing would tell when to close. */
  @RequestMapping(path = "/events", method = RequestMethod.HEAD)
  ResponseEntity<Void> look() {
    return found().build();
  }

  private static ResponseEntity.BodyBuilder found() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no");
  }

  /** How many are open. */
  int pages() {
    return open.size();
  }

  /** Open pages end at once, so that no stop waits for them. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    heart.shutdownNow();
    open.forEach(listener -> listener.events.complete());
  }

  private void tell(List<Change> changes) {
    open.forEach(listener -> Thread.startVirtualThread(() -> listener.tell(changes)));
  }

  private void beat() {
    open.forEach(listener ->
        Thread.startVirtualThread(() -> listener.send(SseEmitter.event().comment("still here"))));
  }

  private static long opened(List<Change> changes) {
    return changes.stream().filter(change -> change.kind().equals("opened")).count();
  }

  private static String id(List<Change> changes) {
    return Long.toString(changes.getLast().number());
  }

  /**
   * A page that is open, and how far it knows the change log. What it shows already it is not told,
   * though this node may notice it only after the page was made.
   */
  private final class Listener {

    private final SseEmitter events;
    private final Lock turn = new ReentrantLock();
    private long known;

    Listener(SseEmitter events) {
      this.events = events;
    }

    /** Who has missed too much to count is told to load the page anew. */
    void catchUp(long last) {
      turn.lock();
      try {
        known = Math.max(known, last);
        List<Change> missed = stories.changesAfter(known, MOST_MISSED);
        if (missed.size() == MOST_MISSED) {
          known = missed.getLast().number();
          send(SseEmitter.event().id(id(missed)).name("reload").data("reload"));
        } else {
          report(missed);
        }
      } finally {
        turn.unlock();
      }
    }

    void tell(List<Change> changes) {
      turn.lock();
      try {
        report(changes.stream().filter(change -> change.number() > known).toList());
      } finally {
        turn.unlock();
      }
    }

    private void report(List<Change> fresh) {
      if (!fresh.isEmpty()) {
        known = fresh.getLast().number();
        if (opened(fresh) > 0) {
          send(SseEmitter.event().id(id(fresh)).name("stories").data(opened(fresh)));
        }
      }
    }

    void send(SseEmitter.SseEventBuilder event) {
      try {
        events.send(event);
      } catch (IOException | IllegalStateException e) {
        open.remove(this);
      }
    }
  }
}
