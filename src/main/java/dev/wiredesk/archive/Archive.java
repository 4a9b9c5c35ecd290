package dev.wiredesk.archive;

import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.parse.Entry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files stories: the writing side of the archive. Everything that files runs inside {@link
 * #filing}, whose transaction also carries whatever must stand or fall with it.
 */
@Component
public class Archive {

  private final JdbcClient db;
  private final FilingLock lock;
  private final EntryIds ids;
  private final Numbers numbers;
  private final Openings openings;
  private final Articles articles;
  private final Sources sources;
  private final Editions editions;
  private final Entries entries;
  private final KnownEntries known;
  private final PastDays past;
  private final Shelving shelving;
  private final Expunge expunge;

  Archive(
      JdbcClient db,
      FilingLock lock,
      EntryIds ids,
      Openings openings,
      Articles articles,
      Sources sources,
      Editions editions,
      Shelving shelving) {
    this.db = db;
    this.lock = lock;
    this.ids = ids;
    this.numbers = new Numbers(db);
    this.openings = openings;
    this.articles = articles;
    this.sources = sources;
    this.editions = editions;
    this.entries = new Entries(db);
    this.known = new KnownEntries(db);
    this.past = new PastDays(db);
    this.shelving = shelving;
    this.expunge = new Expunge(db, lock, sources, shelving);
  }

  /** Notes who the desk is, if it has never started before; minted ids carry that name for ever. */
  public void found(Masthead masthead, Instant now) {
    lock.hold(() -> {
      ids.found(masthead.name(), now);
      shelving.setUp();
      return true;
    });
  }

  /** Lets feeds that got a new slug under the same address keep their history. */
  public void adopt(Feeds feeds) {
    lock.hold(() -> {
      sources.rename(feeds);
      return true;
    });
  }

  /** Runs the work in one transaction while nobody else files, on this node or another. */
  public <T> T filing(Supplier<T> work) {
    return lock.hold(work);
  }

  /** The number of the source, whose names are brought up to date. */
  public long source(Source source) {
    return sources.save(source);
  }

  /** Which of these keys the source has brought before, and in what form. */
  public Map<String, Met> met(long source, Collection<String> keys) {
    return known.met(source, keys);
  }

  /** All that is known of entries met, by key. */
  public Map<String, KnownEntry> known(Collection<Met> met) {
    return known.of(met);
  }

  /** All that is known of those of these keys that the source has brought before. */
  public Map<String, KnownEntry> known(long source, Collection<String> keys) {
    return known.of(known.met(source, keys).values());
  }

  /** The entry as it last came; empty once its original has been expunged. */
  public Optional<Entry> original(long source, String key) {
    return known.original(source, key);
  }

  /** Numbers for so many stories to come; those that are not used are lost. */
  public List<Filed> reserve(int stories) {
    return numbers.reserve(stories);
  }

  /** Opens a story with its first article. */
  public Filed open(Submission copy, String feed, Instant now) {
    Opening opening = new Opening(numbers.reserve(1).getFirst(), copy, feed);
    openings.write(List.of(opening), now);
    enter(copy, opening.filed().article(), now);
    change(opening.filed().story(), opening.filed().article(), "opened", now);
    return opening.filed();
  }

  /** Opens many stories, by entries that were never met before. */
  public void open(List<Opening> stories, Instant now) {
    if (!stories.isEmpty()) {
      openings.write(stories, now);
      openings.enter(stories, now);
      openings.log(stories, now);
    }
  }

  /** Attaches another outlet's telling to the story. */
  public Filed attach(long story, Submission copy, Evidence evidence, Instant now) {
    past.keep(story, now);
    Filed filed = new Filed(story, numbers.article());
    articles.attach(filed, copy, now);
    articles.note(filed, evidence, now);
    enter(copy, filed.article(), now);
    change(story, filed.article(), "attached", now);
    return filed;
  }

  /**
   * Files a new version of an article; earlier ones are kept.
   *
   * @param matters whether a reader would care: only then does the story's {@code updated} move
   */
  public void revise(KnownEntry known, Submission copy, boolean matters, Instant now) {
    Long article = known.article();
    Long story = known.story();
    if (article != null && story != null) {
      past.keep(story, now);
      articles.revise(article, copy, matters, now);
      if (articles.leads(article)) {
        editions.add(story, copy.editions());
        if (matters) {
          UpdatedStories.note(db, story, now);
        }
      }
      change(story, article, "revised", now);
    }
    entries.see(copy.packed().form());
  }

  /**
   * Notes an entry that is not filed, so that it is not tried again until it changes.
   *
   * @param reason words for people
   */
  public void spike(long source, Form form, String reason, Instant now) {
    entries.spike(PackedForm.of(source, form), reason, now);
  }

  /** Links two stories that tell of the same event in other words; readers see it in both. */
  public void relate(long story, long other, String evidence, Instant now) {
    Kinships.add(db, story, other, evidence, now);
    change(other, null, "related", now);
  }

  /** Notes why an article on file stands where it stands. */
  public void note(Filed filed, Evidence evidence, Instant now) {
    articles.note(filed, evidence, now);
  }

  /** Notes that a known entry has changed in a way that changes nothing of its article. */
  public void see(long source, Form form) {
    entries.see(PackedForm.of(source, form));
  }

  /**
   * Deletes stories filed before that moment, whose lead article is of that feed; the number
   * deleted. Their entries stay known, so that nothing comes back.
   */
  public int expunge(String feed, Instant before, Instant now) {
    return expunge.of(feed, before, now);
  }

  /** The slugs of all feeds that ever brought anything, retired ones included. */
  public List<String> feeds() {
    return db.sql("SELECT feed FROM source ORDER BY feed")
        .query((row, n) -> row.getString("feed"))
        .list();
  }

  private void enter(Submission copy, long article, Instant now) {
    entries.enter(copy.packed().form(), article, now);
  }

  private void change(long story, @Nullable Long article, String kind, Instant now) {
    ChangeLog.note(db, story, article, kind, now);
  }
}
