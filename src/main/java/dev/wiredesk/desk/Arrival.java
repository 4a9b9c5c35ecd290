package dev.wiredesk.desk;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.parse.ParsedFeed;
import java.time.Instant;

/**
 * A document that has come in.
 *
 * @param source the number that its entries are filed under
 * @param now when it came
 */
record Arrival(long source, Feed feed, ParsedFeed document, Instant now) {}
