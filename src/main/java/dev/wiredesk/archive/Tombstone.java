package dev.wiredesk.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story that was published and is no more (RFC 6721).
 *
 * @param entryId the id under which it was published; never given to another story
 * @param merged number of the story that it turned out to be; null if its source withdrew it
 * @param reason for people
 * @param made when it went
 */
public record Tombstone(
    long story, String entryId, @Nullable Long merged, String reason, Instant made) {}
