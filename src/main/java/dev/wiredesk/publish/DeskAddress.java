package dev.wiredesk.publish;

import dev.wiredesk.feed.CurrentFeeds;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where readers find the desk: at the address that {@code desk.url} gives, else on this machine, at
 * the port that it listens on. Ids are made of {@link dev.wiredesk.feed.Masthead#name} instead.
 */
@Component
public final class DeskAddress {

  private static final Logger LOG = LoggerFactory.getLogger(DeskAddress.class);

  private final CurrentFeeds feeds;
  private volatile URI local;

  DeskAddress(CurrentFeeds feeds, @Value("${server.port:8080}") int port) {
    this.feeds = feeds;
    this.local = at(port);
  }

  /** Port 0 becomes a real one only now. */
  @EventListener
  void listen(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      local = at(event.getWebServer().getPort());
    }
  }

  /** Last of all that a start logs, so that it is found. */
  @EventListener
  void tell(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext) {
      URI named = get();
      if (named.equals(local)) {
        LOG.info("The desk is at {}/", named);
      } else {
        LOG.info("The desk is at {}/, and on this machine at {}/", named, local);
      }
    }
  }

  /** Without a trailing slash. */
  public URI get() {
    URI named = feeds.get().masthead().url();
    return named == null ? local : named;
  }

  private static URI at(int port) {
    return URI.create("http://localhost:" + port);
  }
}
