package dev.wiredesk.query;

import java.time.Instant;

/**
 * What an index keeps.
 *
 * @param searchable the names of its outlet are not kept, since they change
 * @param outlet the outlet's number
 * @param filed when it was filed
 * @param updated when it was filed or changed last
 */
public record Indexed(Searchable searchable, long outlet, Instant filed, Instant updated) {}
