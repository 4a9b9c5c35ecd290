package dev.wiredesk.feed;

import dev.wiredesk.query.Query;

/**
 * A merged feed beyond the region × topic grid: {@code editions:} of feeds.yml.
 *
 * @param query what all of its keys ask together: they are joined by AND, the values of a list by
 *     OR
 * @param merge whether a story is shown once; else each outlet's telling of it by itself
 */
public record Edition(String slug, String title, Query query, boolean merge) {

  /** One that shows each story once. */
  public Edition(String slug, String title, Query query) {
    this(slug, title, query, true);
  }
}
