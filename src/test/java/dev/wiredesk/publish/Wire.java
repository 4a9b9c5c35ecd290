package dev.wiredesk.publish;

import dev.wiredesk.archive.Source;
import dev.wiredesk.archive.Story;
import dev.wiredesk.archive.Story.Copy;
import dev.wiredesk.archive.Story.Related;
import dev.wiredesk.classify.Labels;
import dev.wiredesk.classify.Labels.Reason;
import dev.wiredesk.feed.Feeds;
import dev.wiredesk.feed.Masthead;
import dev.wiredesk.feed.Region;
import dev.wiredesk.feed.Regions;
import dev.wiredesk.feed.Republish;
import dev.wiredesk.feed.Topic;
import dev.wiredesk.feed.Topics;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.normalise.Article;
import dev.wiredesk.normalise.Origin;
import dev.wiredesk.parse.Entry.Borrowed;
import dev.wiredesk.parse.Entry.Category;
import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.Moment;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes stories for tests: each part has a sensible value until it is given another. */
final class Wire {

  /** When every test takes place. */
  static final Instant NOW = Instant.parse("2026-08-20T11:05:00Z");

  static final String LEDE = "Divers found the hull of the Sirin at forty metres on Tuesday.";

  private static final Feeds NO_FEEDS =
      new Feeds(
          new Masthead("Desk", ZoneOffset.UTC, URI.create("https://desk.example"), null),
          List.of(),
          List.of());

  private long id = 7;
  private String entryId = "tag:courier.example,2026:sirin";
  private String outlet = "Harbour Courier";
  private String feed = "harbour-courier";
  private @Nullable String link = "https://courier.example/sea/sirin";
  private String headline = "Wreck of the Sirin found off Odesa";
  private String lede = LEDE;
  private @Nullable String body;
  private @Nullable String byline = "Olha Petrenko";
  private @Nullable Agency agency;
  private @Nullable String language = "en";
  private Duration age = Duration.ofMinutes(12);
  private @Nullable Moment published;
  private Duration corrected = Duration.ZERO;
  private List<String> regions = List.of("ukraine");
  private List<String> topics = List.of("armed-conflict", "disaster");
  private List<Category> categories = List.of();
  private List<Enclosure> enclosures = List.of();
  private @Nullable Borrowed borrowed;
  private List<Copy> copies = List.of();
  private List<Related> related = List.of();
  private @Nullable String rights = "© 2026 Harbour Courier";

  static Wire story() {
    return new Wire();
  }

  Wire id(long value) {
    id = value;
    return entryId("tag:courier.example,2026:" + value).link("https://courier.example/" + value);
  }

  Wire entryId(String value) {
    entryId = value;
    return this;
  }

  Wire from(String slug, String title) {
    feed = slug;
    outlet = title;
    return this;
  }

  Wire link(@Nullable String value) {
    link = value;
    return this;
  }

  Wire headline(String value) {
    headline = value;
    return this;
  }

  Wire lede(String value) {
    lede = value;
    return this;
  }

  Wire body(String value) {
    body = value;
    return this;
  }

  Wire byline(@Nullable String value) {
    byline = value;
    return this;
  }

  Wire agency(Agency value) {
    agency = value;
    return this;
  }

  Wire language(@Nullable String value) {
    language = value;
    return this;
  }

  Wire age(Duration value) {
    age = value;
    return this;
  }

  Wire published(@Nullable Moment value) {
    published = value;
    return this;
  }

  Wire correctedAfter(Duration value) {
    corrected = value;
    return this;
  }

  Wire regions(String... slugs) {
    regions = List.of(slugs);
    return this;
  }

  Wire topics(String... slugs) {
    topics = List.of(slugs);
    return this;
  }

  Wire categories(Category... values) {
    categories = List.of(values);
    return this;
  }

  Wire enclosures(Enclosure... values) {
    enclosures = List.of(values);
    return this;
  }

  Wire borrowed(Borrowed value) {
    borrowed = value;
    return this;
  }

  Wire rights(@Nullable String value) {
    rights = value;
    return this;
  }

  Wire copy(String source, String title, @Nullable String address) {
    return copy(source, title, address, null, null);
  }

  Wire copyIn(String language, String source, String title, String address) {
    copy(source, title, address);
    Copy last = copies.getLast();
    Copy copy = new Copy(source, last.feed(), title, address, null, null, last.filed(), language);
    copies = Stream.concat(copies.stream().limit(copies.size() - 1L), Stream.of(copy)).toList();
    return this;
  }

  Wire copy(
      String source,
      String title,
      @Nullable String address,
      @Nullable Agency agency,
      @Nullable Moment published) {
    String slug = source.toLowerCase(Locale.ROOT).replace(' ', '-');
    Instant filed = NOW.minus(age).plusSeconds(90);
    Copy copy = new Copy(source, slug, title, address, agency, published, filed, null);
    copies = Stream.concat(copies.stream(), Stream.of(copy)).toList();
    return this;
  }

  Wire related(long story, String source, String title, @Nullable String tag) {
    Related other = new Related(story, source, title, null, "both are about Sirin, Odesa", tag);
    related = Stream.concat(related.stream(), Stream.of(other)).toList();
    return this;
  }

  Story make() {
    Instant filed = NOW.minus(age);
    return new Story(
        id,
        entryId,
        source(),
        article(filed),
        labels(),
        filed,
        filed.plus(corrected),
        copies,
        related,
        id);
  }

  /** The story as a merged feed carries it. */
  Item item(Republish republish) {
    return item(republish, NO_FEEDS);
  }

  /** The same, for a desk with these feeds. */
  Item item(Republish republish, Feeds feeds) {
    Story story = make();
    Provenance original = Provenance.of(story, feeds::feed).orElse(null);
    return new Item(story, republish, "https://desk.example/stories/" + id, original);
  }

  Item item() {
    return item(Republish.FULL);
  }

  private Source source() {
    return new Source(
        feed,
        URI.create("https://" + feed + ".example/rss.xml"),
        outlet,
        "tag:" + feed + ".example,2020:feed",
        "https://" + feed + ".example/",
        "en",
        "Terms of " + outlet);
  }

  private Article article(Instant filed) {
    String html = body == null ? Text.paragraph(lede) + "<p>No one was hurt.</p>" : body;
    Moment moment = published == null ? Moment.at(filed.minusSeconds(300)) : published;
    return new Article(
        link,
        headline,
        lede,
        html,
        lede + "\nNo one was hurt.",
        byline,
        null,
        agency,
        List.of(),
        moment,
        null,
        language,
        categories,
        enclosures,
        rights,
        null,
        Origin.FEED,
        borrowed);
  }

  private Labels labels() {
    List<Region> places = regions.stream().map(slug -> Regions.bySlug(slug).orElseThrow()).toList();
    List<Topic> subjects = topics.stream().map(slug -> Topics.bySlug(slug).orElseThrow()).toList();
    List<Reason> reasons =
        places.stream()
            .map(place -> new Reason(place.code(), "“" + place.name() + "” in the headline", 2))
            .toList();
    return new Labels(places, subjects, reasons);
  }
}
