package dev.wiredesk.archive;

import dev.wiredesk.classify.Labels;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.query.Searchable;
import java.util.HashSet;
import java.util.Set;

/** Stories as queries see them. */
public final class Searchables {

  private Searchables() {}

  /**
   * An article that may become a story.
   *
   * @param source the outlet's name
   * @param feed slug of the feed that brought it
   */
  public static Searchable of(Article article, Labels labels, String source, String feed) {
    return of(0, article, labels, source, feed);
  }

  static Searchable of(Story story) {
    return of(
        story.id(), story.article(), story.labels(), story.source().title(), story.source().feed());
  }

  private static Searchable of(
      long number, Article article, Labels labels, String source, String feed) {
    Set<String> regions = new HashSet<>(Set.of(Regions.WORLD.code()));
    labels
        .regions()
        .forEach(region -> Regions.enclosing(region).forEach(around -> regions.add(around.code())));
    Set<String> topics = new HashSet<>();
    labels
        .topics()
        .forEach(topic -> Topics.enclosing(topic).forEach(above -> topics.add(above.code())));
    return new Searchable(
        number,
        article.headline(),
        article.text().isEmpty() ? article.lede() : article.text(),
        source,
        feed,
        article.language(),
        regions,
        topics);
  }
}
