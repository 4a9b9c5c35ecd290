package dev.wiredesk.archive;

/**
 * A story about to be opened, by an entry that was never met before.
 *
 * @param filed the numbers that were reserved for it
 * @param feed slug of the feed that brings it
 */
public record Opening(Filed filed, Submission copy, String feed) {}
