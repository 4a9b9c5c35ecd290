package dev.wiredesk.dedupe;

/**
 * A story that tells of the same event in other words.
 *
 * @param evidence for people
 */
public record Kin(long story, String evidence) {}
