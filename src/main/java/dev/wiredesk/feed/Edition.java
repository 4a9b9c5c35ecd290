package dev.wiredesk.feed;

import java.util.List;

/**
 * A merged feed beyond the region × topic grid: {@code editions:} of feeds.yml. Query, regions and
 * topics are joined by AND, the values of a list by OR.
 */
public record Edition(
    String slug, String title, String query, List<Region> regions, List<Topic> topics) {}
