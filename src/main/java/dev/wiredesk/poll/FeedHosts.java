package dev.wiredesk.poll;

import dev.wiredesk.feed.CurrentFeeds;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.fetch.WebAddresses;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The hosts that feeds.yml names, or has named since the start: from a hub the desk parts after the
 * feed has gone. Whoever opens an inner network does so for them, and not for what their documents
 * lead to.
 */
final class FeedHosts implements Predicate<String> {

  private final Set<String> hosts = ConcurrentHashMap.newKeySet();

  FeedHosts(CurrentFeeds feeds) {
    feeds.follow(this::take);
  }

  private void take(Feeds feeds) {
    feeds.feeds().forEach(feed -> hosts.add(WebAddresses.host(feed.url())));
  }

  @Override
  public boolean test(String host) {
    return hosts.contains(host);
  }
}
