package dev.wiredesk.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query is asked of.
 *
 * @param number tells it from all others and orders it: the higher was filed later
 * @param body plain text; no more than 100,000 characters are looked at
 * @param source the outlet's name
 * @param feed slug of the feed that brought it
 * @param language BCP 47
 * @param regions codes of all regions that it is found under, those around them included
 * @param topics codes of all topics that it is found under, those above them included
 */
public record Searchable(
    long number,
    String title,
    String body,
    String source,
    String feed,
    @Nullable String language,
    Set<String> regions,
    Set<String> topics) {}
