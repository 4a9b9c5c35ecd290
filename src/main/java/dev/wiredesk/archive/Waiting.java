package dev.wiredesk.archive;

import dev.wiredesk.parse.Entry;
import java.time.Instant;

/**
 * An entry that waits for its article's page.
 *
 * @param number of the entry
 * @param sourceNumber number of its source
 * @param hash of the entry as published
 * @param firstSeen when the entry was first met, in whatever form
 * @param since when it came in
 * @param due when its page is to be asked for
 * @param tries how often that has failed
 */
public record Waiting(
    long number,
    long sourceNumber,
    Source source,
    Entry entry,
    String hash,
    Instant firstSeen,
    Instant since,
    Instant due,
    int tries) {}
