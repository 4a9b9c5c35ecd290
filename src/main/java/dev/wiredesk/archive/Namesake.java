package dev.wiredesk.archive;

/**
 * An entry on file that shares a trait with one that is new.
 *
 * @param known what has become of it
 * @param id what its publisher calls it, "" if nothing
 */
public record Namesake(KnownEntry known, String id, Traits traits) {}
