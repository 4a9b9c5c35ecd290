package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.wiredesk.archive.Tombstone;
import dev.wiredesk.feed.Republish;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Entry.Borrowed;
import dev.wiredesk.parse.Entry.Category;
import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.Entry.Enclosure.Use;
import dev.wiredesk.parse.Moment;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

class AtomWriterTest {

  private static Element feed(Item... items) throws Exception {
    return Xml.root(AtomWriter.write(Merged.feed(Format.ATOM, items)));
  }

  private static Element entry(Item item) throws Exception {
    return Xml.child(feed(item), "entry");
  }

  private static Element link(Element parent, String rel) {
    return Xml.children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(rel))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhoTheFeedIs() throws Exception {
    Element feed = feed(Wire.story().item());
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(Xml.text(feed, "id")).isEqualTo("https://desk.example/feeds/ukraine");
    assertThat(Xml.text(feed, "title")).isEqualTo("Ukraine · Black Sea desk");
    assertThat(Xml.text(Xml.child(feed, "author"), "name")).isEqualTo("Black Sea desk");
    assertThat(link(feed, "self").getAttribute("href"))
        .isEqualTo("https://desk.example/feeds/ukraine.atom");
    assertThat(link(feed, "alternate").getAttribute("href"))
        .isEqualTo("https://desk.example/feeds/ukraine");
  }

  @Test
  void datesTheFeedByItsLastChangeAndAnEmptyOneByAFixedDay() throws Exception {
    Item early = Wire.story().id(1).age(Duration.ofHours(2)).item();
    Item corrected =
        Wire.story().id(2).age(Duration.ofHours(3)).correctedAfter(Duration.ofMinutes(150)).item();
    assertThat(Xml.text(feed(early, corrected), "updated")).isEqualTo("2026-08-20T10:35:00Z");
    assertThat(Xml.text(feed(), "updated")).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void keepsTheForeignIdToTheLetter() throws Exception {
    String id = "HTTP://Courier.Example:80/%7Ea/../b?x=1&y=<2>";
    assertThat(Xml.text(entry(Wire.story().entryId(id).item()), "id")).isEqualTo(id);
  }

  @Test
  void tellsWhenItWasPublishedAndWhenItChanged() throws Exception {
    Element entry = entry(Wire.story().correctedAfter(Duration.ofMinutes(7)).item());
    assertThat(Xml.text(entry, "published")).isEqualTo("2026-08-20T10:48:00Z");
    assertThat(Xml.text(entry, "updated")).isEqualTo("2026-08-20T11:00:00Z");
  }

  @Test
  void namesTheFeedThatTheEntryWasCopiedFrom() throws Exception {
    Element source = Xml.child(entry(Wire.story().item()), "source");
    assertThat(Xml.text(source, "id")).isEqualTo("tag:harbour-courier.example,2020:feed");
    assertThat(Xml.text(source, "title")).isEqualTo("Harbour Courier");
    assertThat(Xml.text(source, "updated")).isEqualTo("2026-08-20T10:53:00Z");
    assertThat(Xml.text(source, "rights")).isEqualTo("Terms of Harbour Courier");
    assertThat(link(source, "self").getAttribute("href"))
        .isEqualTo("https://harbour-courier.example/rss.xml");
    assertThat(link(source, "alternate").getAttribute("href"))
        .isEqualTo("https://harbour-courier.example/");
  }

  @Test
  void creditsTheBylineElseTheOutletAndTheAgencyBesides() throws Exception {
    Element signed = entry(Wire.story().agency(Agency.AFP).item());
    assertThat(Xml.text(Xml.child(signed, "author"), "name")).isEqualTo("Olha Petrenko");
    assertThat(Xml.text(Xml.child(signed, "contributor"), "name"))
        .isEqualTo("Agence France-Presse");
    Element unsigned = entry(Wire.story().byline(null).item());
    assertThat(Xml.text(Xml.child(unsigned, "author"), "name")).isEqualTo("Harbour Courier");
  }

  @Test
  void linksCopiesAsRelatedAndNamesThemInWords() throws Exception {
    Item item =
        Wire.story()
            .copy("Northern Ledger", "Sunken ferry <located>", "https://ledger.example/1?a=1&b=2")
            .copy("Delta Radio", "Ferry found", null)
            .copy("Northern Ledger", "Again", "https://ledger.example/1?a=1&b=2")
            .item();
    Element entry = entry(item);
    assertThat(Xml.attributes(entry, "link", "rel")).containsExactly("alternate", "related");
    assertThat(link(entry, "related").getAttribute("href"))
        .isEqualTo("https://ledger.example/1?a=1&b=2");
    assertThat(link(entry, "related").getAttribute("title"))
        .isEqualTo("Northern Ledger: Sunken ferry <located>");
    assertThat(Xml.text(entry, "content"))
        .endsWith(
            "<p lang=\"en\" dir=\"ltr\">Also carried by <a"
                + " href=\"https://ledger.example/1?a=1&amp;b=2\">Northern Ledger</a>, Delta"
                + " Radio.</p>");
  }

  @Test
  void filesByIptcTopicAndByRegionWithWhatEnclosesThem() throws Exception {
    Item item =
        Wire.story()
            .topics("armed-conflict")
            .categories(
                new Category("Shipping", null, null), new Category("sea", "not an IRI", "Sea"))
            .item();
    Element entry = entry(item);
    assertThat(Xml.attributes(entry, "category", "term"))
        .startsWith("20000056", "16000000", "UA", "151", "150")
        .endsWith("Shipping", "sea")
        .doesNotContain("001");
    Element topic = Xml.children(entry, "category").get(1);
    assertThat(topic.getAttribute("scheme")).isEqualTo("http://cv.iptc.org/newscodes/mediatopic/");
    assertThat(topic.getAttribute("label")).isEqualTo("Conflict");
    Element region = Xml.children(entry, "category").get(2);
    assertThat(region.getAttribute("scheme")).isEqualTo("https://desk.example/regions/");
    assertThat(Xml.children(entry, "category").getLast().hasAttribute("scheme")).isFalse();
  }

  @Test
  void repeatsNoWordOfThePublisherThatTheDeskHasSaid() throws Exception {
    Item item =
        Wire.story()
            .topics("armed-conflict")
            .categories(
                new Category("conflict", null, null),
                new Category("c", null, "UKRAINE"),
                new Category("Conflict", "https://courier.example/kinds", null))
            .item();
    List<String> labels = Xml.attributes(entry(item), "category", "label");
    assertThat(labels).containsOnlyOnce("Ukraine").doesNotContain("conflict", "UKRAINE");
    assertThat(labels).as("a scheme of his own means something else").endsWith("Conflict");
  }

  @Test
  void showsTheDesksPicture() throws Exception {
    Element feed = feed(Wire.story().item());
    assertThat(Xml.text(feed, "icon")).isEqualTo("https://desk.example/assets/desk-64.png");
  }

  @Test
  void carriesLanguageRightsAndEnclosures() throws Exception {
    Item item =
        Wire.story()
            .language("uk_UA")
            .enclosures(
                new Enclosure("https://courier.example/sirin.mp3", "audio/mpeg", 12345),
                new Enclosure("https://courier.example/sirin.jpg?w=9", null, 0),
                new Enclosure("javascript:alert(1)", "image/png", 1))
            .item();
    Element entry = entry(item);
    assertThat(entry.getAttribute("xml:lang")).isEqualTo("uk-UA");
    assertThat(Xml.text(entry, "rights")).isEqualTo("© 2026 Harbour Courier");
    List<Element> links = Xml.children(entry, "link");
    assertThat(links).hasSize(3);
    assertThat(links.get(1).getAttribute("length")).isEqualTo("12345");
    assertThat(links.get(2).getAttribute("type")).isEqualTo("image/jpeg");
    assertThat(links.get(2).hasAttribute("length")).isFalse();
  }

  @Test
  void keepsPicturesToBeShownApartFromDownloads() throws Exception {
    Item item =
        Wire.story()
            .enclosures(
                new Enclosure("https://courier.example/a.mp3", "audio/mpeg", 99),
                new Enclosure("https://courier.example/b?w=640", "image/*", 0, Use.MEDIA),
                new Enclosure("https://courier.example/c.mp4", "video/mp4", 7, Use.MEDIA),
                new Enclosure("https://courier.example/d.jpg", "image/*", 0, Use.THUMBNAIL))
            .item();
    Element entry = entry(item);
    assertThat(Xml.attributes(entry, "link", "rel")).containsExactly("alternate", "enclosure");
    assertThat(Xml.attributes(entry, "media:content", "url"))
        .containsExactly("https://courier.example/b?w=640", "https://courier.example/c.mp4");
    assertThat(Xml.attributes(entry, "media:content", "medium")).containsExactly("image", "video");
    assertThat(Xml.attributes(entry, "media:content", "type")).containsExactly("", "video/mp4");
    assertThat(Xml.attributes(entry, "media:content", "fileSize")).containsExactly("", "7");
    assertThat(Xml.attributes(entry, "media:thumbnail", "url"))
        .containsExactly("https://courier.example/d.jpg");
  }

  /** A parser that minds no namespaces takes the first "content" for the text. */
  @Test
  void givesTheTextBeforeMediaOfTheSameName() throws Exception {
    Item item =
        Wire.story()
            .enclosures(new Enclosure("https://courier.example/b.png", "image/png", 0, Use.MEDIA))
            .item();
    Element entry = entry(item);
    assertThat(
            Xml.child(entry, "content").compareDocumentPosition(Xml.child(entry, "media:content"))
                & Node.DOCUMENT_POSITION_FOLLOWING)
        .isNotZero();
  }

  @Test
  void namesTheCountriesForMaps() throws Exception {
    Element entry = entry(Wire.story().regions("ukraine", "balkans", "turkey").item());
    assertThat(Xml.children(entry, "georss:featureName").stream().map(Element::getTextContent))
        .containsExactly("Ukraine", "Turkey");
  }

  /** RFC 4287 §4.2.11: an entry that has a source keeps it. */
  @Test
  void keepsTheSourceThatAnAggregatorNames() throws Exception {
    Borrowed ledger =
        new Borrowed(
            "tag:ledger.example,2020:news",
            "Northern Ledger",
            URI.create("https://ledger.example/news.atom"),
            URI.create("https://ledger.example/"),
            "© Northern Ledger",
            Moment.at(Instant.parse("2026-08-19T10:00:00Z")));
    Element entry = entry(Wire.story().byline(null).borrowed(ledger).item());
    Element source = Xml.child(entry, "source");
    assertThat(Xml.text(source, "id")).isEqualTo("tag:ledger.example,2020:news");
    assertThat(Xml.text(source, "title")).isEqualTo("Northern Ledger");
    assertThat(Xml.text(source, "updated")).isEqualTo("2026-08-19T10:00:00Z");
    assertThat(Xml.text(source, "rights")).isEqualTo("© Northern Ledger");
    assertThat(Xml.attributes(source, "link", "href"))
        .containsExactly("https://ledger.example/news.atom", "https://ledger.example/");
    assertThat(Xml.text(Xml.child(entry, "author"), "name")).isEqualTo("Northern Ledger");
  }

  @Test
  void creditsTheAggregatorWhereWhatItNamesIsNoName() throws Exception {
    Borrowed vague = new Borrowed("not an IRI", " ", null, null, null, null);
    Element source = Xml.child(entry(Wire.story().borrowed(vague).item()), "source");
    assertThat(Xml.text(source, "id")).isEqualTo("tag:harbour-courier.example,2020:feed");
    assertThat(Xml.text(source, "title")).isEqualTo("Harbour Courier");
  }

  @Test
  void givesNoMoreThanTheSourceAllows() throws Exception {
    Element whole = entry(Wire.story().item(Republish.FULL));
    assertThat(Xml.text(whole, "content")).contains("No one was hurt");
    assertThat(Xml.text(whole, "summary")).isEqualTo(Wire.LEDE);
    Element excerpt = entry(Wire.story().item(Republish.EXCERPT));
    assertThat(Xml.children(excerpt, "content")).isEmpty();
    assertThat(Xml.text(excerpt, "summary")).isEqualTo("<p>" + Wire.LEDE + "</p>");
    Element headline = entry(Wire.story().item(Republish.HEADLINE));
    assertThat(headline.getTextContent()).doesNotContain("Divers", "No one was hurt");
    Enclosure picture = new Enclosure("https://courier.example/a.jpg", "image/jpeg", 1);
    Element pictured = entry(Wire.story().enclosures(picture).item(Republish.HEADLINE));
    assertThat(Xml.attributes(pictured, "link", "rel")).containsExactly("alternate");
    assertThat(Xml.text(headline, "title")).isEqualTo("Wreck of the Sirin found off Odesa");
  }

  @Test
  void leadsToTheStorysPageWhereTheSourceGivesNoAddress() throws Exception {
    assertThat(link(entry(Wire.story().link(null).item()), "alternate").getAttribute("href"))
        .isEqualTo("https://desk.example/stories/7");
  }

  @Test
  void isReadByRomeFieldByField() throws Exception {
    byte[] document = AtomWriter.write(Merged.feed(Format.ATOM, Wire.story().item()));
    SyndFeed read = new SyndFeedInput().build(new InputSource(new ByteArrayInputStream(document)));
    SyndEntry entry = read.getEntries().getFirst();
    assertThat(read.getFeedType()).isEqualTo("atom_1.0");
    assertThat(entry.getUri()).isEqualTo("tag:courier.example,2026:sirin");
    assertThat(entry.getLink()).isEqualTo("https://courier.example/sea/sirin");
    assertThat(entry.getAuthor()).isEqualTo("Olha Petrenko");
    assertThat(entry.getPublishedDate())
        .isEqualTo(Date.from(Instant.parse("2026-08-20T10:48:00Z")));
    assertThat(entry.getSource().getTitle()).isEqualTo("Harbour Courier");
    assertThat(entry.getContents().getFirst().getValue()).contains("No one was hurt");
  }

  @Test
  void tellsReadersToForgetWhatHasGone() throws Exception {
    Tombstone gone =
        new Tombstone(
            7, "tag:courier.example,2026:early", 1L, "the same story as another", Wire.NOW);

    Element feed =
        Xml.root(AtomWriter.write(Merged.feed(Format.ATOM, List.of(gone), Wire.story().item())));

    Element deleted = Xml.child(feed, "at:deleted-entry");
    assertThat(deleted.getAttribute("ref")).isEqualTo("tag:courier.example,2026:early");
    assertThat(deleted.getAttribute("when")).isEqualTo(Wire.NOW.toString());
    assertThat(Xml.text(deleted, "at:comment")).isEqualTo("the same story as another");
    assertThat(Xml.children(feed, "entry")).hasSize(1);
  }
}
