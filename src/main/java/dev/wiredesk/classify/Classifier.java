package dev.wiredesk.classify;

import dev.wiredesk.feed.Feed;
import dev.wiredesk.feed.HouseWords;
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

  private final Homes homes = new Homes();

  /** Reads the vocabulary. */
  public Classifier() {
    this(List.of());
  }

  /** Reads the vocabulary and adds the desk's own words. */
  public Classifier(List<HouseWords> further) {
    List<Term> terms = new ArrayList<>(Gazetteer.terms());
    terms.addAll(Lexicon.terms());
    terms.addAll(Lexicon.stopwords());
    terms.addAll(senses.clues());
    further.forEach(words -> add(words, terms));
    this.vocabulary = new Vocabulary(terms);
  }

  /**
   * The labels of an article of that feed. A story that names no place has no region but those that
   * feeds.yml gives to all stories of the feed; at most three top-level topics are told from words.
   */
  public Labels classify(Article article, Feed feed) {
    String address = Homes.address(article);
    Manuscript text = new Manuscript(article);
    Reading reading = Reading.of(vocabulary.find(text), text, article.language());
    RegionFiler places = new RegionFiler(senses, text, reading, homes.of(feed, address));
    TopicFiler subjects = new TopicFiler(feed.notTopics());
    sections.tally(article, address, places.tally(), subjects.tally());
    List<Region> regions = places.file();
    List<Topic> topics = subjects.file(reading.without(places::isNamed), text);
    List<Labels.Reason> told = Reasons.of(places.tally(), subjects.tally(), regions, topics);
    return withTheFeedsOwn(feed, regions, topics, told);
  }

  private static void add(HouseWords words, List<Term> terms) {
    Region region = words.region();
    Topic topic = words.topic();
    for (String word : words.words()) {
      if (region != null) {
        Meaning place = new Meaning.Place(Kind.TAUGHT, List.of(region));
        terms.add(Term.of(word, Languages.ANY, place));
      }
      if (topic != null) {
        Meaning subject = new Meaning.Subject(topic, words.weight(), true);
        terms.add(Term.of(word, Languages.ANY, subject));
      }
    }
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
