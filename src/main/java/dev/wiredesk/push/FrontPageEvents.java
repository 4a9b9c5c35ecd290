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
  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
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
    open.add(events);
    events.onCompletion(() -> open.remove(events));
    events.onTimeout(events::complete);
    events.onError(gone -> open.remove(events));
    events.send(SseEmitter.event().comment("open"));
    String last = heard == null ? shown : heard;
    if (last != null && last.matches("\\d{1,18}")) {
      catchUp(events, Long.parseLong(last));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(events);
  }

  /** Open pages end at once, so that no stop waits for them. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    heart.shutdownNow();
    open.forEach(SseEmitter::complete);
  }

  /** Who has missed too much to count is told to load the page anew. */
  private void catchUp(SseEmitter events, long last) throws IOException {
    List<Change> missed = stories.changesAfter(last, MOST_MISSED);
    if (missed.size() == MOST_MISSED) {
      events.send(SseEmitter.event().id(id(missed)).name("reload").data("reload"));
    } else if (opened(missed) > 0) {
      events.send(SseEmitter.event().id(id(missed)).name("stories").data(opened(missed)));
    }
  }

  private void tell(List<Change> changes) {
    long count = opened(changes);
    if (count > 0) {
      String last = id(changes);
      open.forEach(events ->
          Thread.startVirtualThread(
              () -> send(events, SseEmitter.event().id(last).name("stories").data(count))));
    }
  }

  private void beat() {
    open.forEach(events ->
        Thread.startVirtualThread(() -> send(events, SseEmitter.event().comment("still here"))));
  }

  private static long opened(List<Change> changes) {
    return changes.stream().filter(change -> change.kind().equals("opened")).count();
  }

  private static String id(List<Change> changes) {
    return Long.toString(changes.getLast().number());
  }

  private void send(SseEmitter events, SseEmitter.SseEventBuilder event) {
    try {
      events.send(event);
    } catch (IOException | IllegalStateException e) {
      open.remove(events);
    }
  }
}
