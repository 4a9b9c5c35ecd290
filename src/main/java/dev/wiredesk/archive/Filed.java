package dev.wiredesk.archive;

/** Where an article ended: its own number and that of its story. */
public record Filed(long story, long article) {}
