package dev.wiredesk.feed;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who the desk is: the {@code desk:} block of feeds.yml.
 *
 * @param zone for times on pages; feeds are in UTC
 * @param url public address without a trailing slash: self links, ids, User-Agent; null if nobody
 *     has named one
 * @param contact mail address or page for publishers, sent in the User-Agent
 */
public record Masthead(String title, ZoneId zone, @Nullable URI url, @Nullable String contact) {

  private static final URI NAMELESS = URI.create("http://localhost:8080");

  /** What the desk is called in ids: its address, or one that stays whatever port it listens on. */
  public URI name() {
    return url == null ? NAMELESS : url;
  }
}
