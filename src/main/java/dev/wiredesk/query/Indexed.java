package dev.wiredesk.query;

/**
 * What an index keeps.
 *
 * @param searchable the names of its outlet are not kept, since they change
 * @param outlet the outlet's number
 */
public record Indexed(Searchable searchable, long outlet) {}
