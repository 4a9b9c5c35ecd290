package dev.wiredesk.push;

import dev.wiredesk.archive.Change;
import dev.wiredesk.archive.ChangeFollower;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open front pages how many stories have come since (server-sent events). */
@Controller
class FrontPageEvents {

  /** A browser comes back by itself. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private static final int MOST = 2000;

  private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

  FrontPageEvents(ChangeFollower follower) {
    follower.onChange(this::tell);
  }

  @GetMapping(path = "/events")
  ResponseEntity<SseEmitter> listen() throws IOException {
    if (open.size() >= MOST) {
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
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Accel-Buffering", "no")
        .body(events);
  }

  private void tell(List<Change> changes) {
    long stories = changes.stream().filter(change -> change.kind().equals("opened")).count();
    if (stories > 0) {
      String last = Long.toString(changes.getLast().number());
      open.forEach(events -> Thread.startVirtualThread(() -> send(events, last, stories)));
    }
  }

  private void send(SseEmitter events, String id, long stories) {
    try {
      events.send(SseEmitter.event().id(id).name("stories").data(stories));
    } catch (IOException | IllegalStateException e) {
      open.remove(events);
    }
  }
}
