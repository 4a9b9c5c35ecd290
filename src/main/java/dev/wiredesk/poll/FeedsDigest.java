package dev.wiredesk.poll;

import dev.wiredesk.feed.Edition;
import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;

/** What a feeds.yml says, as a digest that is the same on every machine and gives nothing away. */
final class FeedsDigest {

  private FeedsDigest() {}

  static String of(Feeds feeds) {
    return DigestUtils.sha256Hex(
        feeds.masthead()
            + feeds.feeds().stream()
                .sorted(Comparator.comparing(Feed::slug))
                .map(FeedsDigest::words)
                .collect(Collectors.joining("\n", "\n", "\n"))
            + feeds.editions().stream()
                .sorted(Comparator.comparing(Edition::slug))
                .map(Edition::toString)
                .collect(Collectors.joining("\n"))
            + feeds.vocabulary());
  }

  private static String words(Feed feed) {
    Region country = feed.country();
    return Arrays.asList(
            feed.slug(),
            Remembered.asked(feed),
            feed.source(),
            country == null ? "" : country.code(),
            feed.topics().stream().map(Topic::code).toList(),
            feed.regions().stream().map(Region::code).toList(),
            feed.notTopics().stream().map(Topic::code).toList(),
            feed.every(),
            feed.priority(),
            feed.fullText(),
            feed.republish(),
            feed.merge(),
            feed.keep(),
            feed.only(),
            feed.skip())
        .toString();
  }
}
