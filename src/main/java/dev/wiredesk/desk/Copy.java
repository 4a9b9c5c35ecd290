package dev.wiredesk.desk;

import dev.wiredesk.archive.Submission;
import dev.wiredesk.parse.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is new or has changed.
 *
 * @param hash of the entry as published
 * @param submission null if no article could be made of it
 */
record Copy(Entry entry, String hash, @Nullable Submission submission) {}
