package dev.wiredesk.classify;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.normalise.Article;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Files a story by region and topic: reads it once for the names of places and the words of topics,
 * weighs them by where and how often they stand, and says why. Building one takes a noticeable part
 * of a second; it is immutable and safe for any thread.
 */
public final class Classifier {

  private final Senses senses = new Senses();
  private final Sections sections = new Sections();
  private final Vocabulary vocabulary;

  /** Reads the vocabulary. */
  public Classifier() {
    List<Term> terms = new ArrayList<>(Gazetteer.terms());
    terms.addAll(Lexicon.terms());
    terms.addAll(Lexicon.stopwords());
    terms.addAll(senses.clues());
    this.vocabulary = new Vocabulary(terms);
  }

  /**
   * The labels of an article of that feed. A story that names no place has no region but those that
   * feeds.yml gives to all stories of the feed; at most three top-level topics are told from words.
   */
  public Labels classify(Article article, Feed feed) {
    Manuscript text = new Manuscript(article);
    Reading reading = Reading.of(vocabulary.find(text), text, article.language());
    RegionFiler places = new RegionFiler(senses, text, reading, feed);
    TopicFiler subjects = new TopicFiler();
    sections.tally(article, places.tally(), subjects.tally());
    List<Region> regions = places.file();
    List<Topic> topics = subjects.file(reading, text);
    List<Labels.Reason> told = Reasons.of(places.tally(), subjects.tally(), regions, topics);
    return withTheFeedsOwn(feed, regions, topics, told);
  }

  private static Labels withTheFeedsOwn(
      Feed feed, List<Region> regions, List<Topic> topics, List<Labels.Reason> told) {
    SequencedSet<Region> where = new LinkedHashSet<>(regions);
    SequencedSet<Topic> what = new LinkedHashSet<>(topics);
    List<Labels.Reason> reasons = new ArrayList<>();
    feed.regions().stream()
        .filter(where::add)
        .forEach(region -> reasons.add(Reasons.configured(region.code(), feed)));
    feed.topics().stream()
        .filter(what::add)
        .forEach(topic -> reasons.add(Reasons.configured(topic.code(), feed)));
    told.stream().limit(Math.max(0, Reasons.MOST - reasons.size())).forEach(reasons::add);
    return new Labels(List.copyOf(where), List.copyOf(what), List.copyOf(reasons));
  }
}
