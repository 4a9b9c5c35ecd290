package dev.wiredesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import dev.wiredesk.feed.Republish;
import dev.wiredesk.normalise.Agency;
import dev.wiredesk.parse.Entry.Enclosure;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class RssWriterTest {

  private static Element channel(Item... items) throws Exception {
    return Xml.child(Xml.root(RssWriter.write(Merged.feed(Format.RSS, items))), "channel");
  }

  private static Element item(Item item) throws Exception {
    return Xml.child(channel(item), "item");
  }

  @Test
  void saysWhoTheChannelIs() throws Exception {
    Element channel = channel(Wire.story().item());
    assertThat(Xml.text(channel, "title")).isEqualTo("Ukraine · Black Sea desk");
    assertThat(Xml.text(channel, "link")).isEqualTo("https://desk.example/feeds/ukraine");
    assertThat(Xml.text(channel, "description")).isEqualTo("Stories about Ukraine.");
    assertThat(Xml.text(channel, "lastBuildDate")).isEqualTo("Thu, 20 Aug 2026 10:53:00 GMT");
    assertThat(Xml.attributes(channel, "atom:link", "rel")).containsExactly("self", "hub");
    assertThat(Xml.attributes(channel, "atom:link", "href"))
        .containsExactly("https://desk.example/feeds/ukraine.rss", "https://desk.example/hub");
  }

  @Test
  void showsTheDesksPicture() throws Exception {
    Element image = Xml.child(channel(Wire.story().item()), "image");
    assertThat(Xml.text(image, "url")).isEqualTo("https://desk.example/assets/desk-64.png");
    assertThat(Xml.text(image, "title")).isEqualTo("Ukraine · Black Sea desk");
    assertThat(Xml.text(image, "link")).isEqualTo("https://desk.example/feeds/ukraine");
    assertThat(Xml.text(image, "width")).isEqualTo("64");
  }

  @Test
  void callsAGuidAPermalinkOnlyIfItIsTheItemsLink() throws Exception {
    Element foreign = Xml.child(item(Wire.story().item()), "guid");
    assertThat(foreign.getTextContent()).isEqualTo("tag:courier.example,2026:sirin");
    assertThat(foreign.getAttribute("isPermaLink")).isEqualTo("false");
    Item linked = Wire.story().entryId("https://courier.example/sea/sirin").item();
    assertThat(Xml.child(item(linked), "guid").getAttribute("isPermaLink")).isEqualTo("true");
    Item other = Wire.story().entryId("https://courier.example/?p=12").item();
    assertThat(Xml.child(item(other), "guid").getAttribute("isPermaLink")).isEqualTo("false");
  }

  @Test
  void carriesEachFieldInItsElement() throws Exception {
    Element item = item(Wire.story().agency(Agency.REUTERS).language("uk").item());
    assertThat(Xml.text(item, "title")).isEqualTo("Wreck of the Sirin found off Odesa");
    assertThat(Xml.text(item, "link")).isEqualTo("https://courier.example/sea/sirin");
    assertThat(Xml.text(item, "pubDate")).isEqualTo("Thu, 20 Aug 2026 10:48:00 GMT");
    assertThat(Xml.text(item, "atom:updated")).isEqualTo("2026-08-20T10:53:00Z");
    assertThat(Xml.text(item, "dc:creator")).isEqualTo("Olha Petrenko");
    assertThat(Xml.text(item, "dc:language")).isEqualTo("uk");
    assertThat(Xml.text(item, "dc:rights")).isEqualTo("© 2026 Harbour Courier");
    assertThat(Xml.text(item, "source")).isEqualTo("Harbour Courier");
    assertThat(Xml.child(item, "source").getAttribute("url"))
        .isEqualTo("https://harbour-courier.example/rss.xml");
    assertThat(Xml.text(item, "description")).isEqualTo(Wire.LEDE);
    assertThat(Xml.text(item, "content:encoded"))
        .startsWith("<p>" + Wire.LEDE + "</p>")
        .endsWith("Original: Reuters.</p>");
  }

  @Test
  void labelsCategoriesForPeopleAndCodesTheirDomain() throws Exception {
    Element first =
        Xml.children(item(Wire.story().topics("politics").item()), "category").getFirst();
    assertThat(first.getTextContent()).isEqualTo("Politics");
    assertThat(first.getAttribute("domain"))
        .isEqualTo("http://cv.iptc.org/newscodes/mediatopic/11000000");
  }

  @Test
  void givesOneEnclosureAndTheOthersAsMedia() throws Exception {
    Item item =
        Wire.story()
            .enclosures(
                new Enclosure("https://courier.example/a.mp3", "audio/mpeg", 99),
                new Enclosure("https://courier.example/b.jpg", null, 0))
            .item();
    Element enclosure = Xml.child(item(item), "enclosure");
    assertThat(enclosure.getAttribute("url")).isEqualTo("https://courier.example/a.mp3");
    assertThat(enclosure.getAttribute("length")).isEqualTo("99");
    assertThat(enclosure.getAttribute("type")).isEqualTo("audio/mpeg");
    assertThat(Xml.attributes(item(item), "media:content", "url"))
        .containsExactly("https://courier.example/b.jpg");
  }

  @Test
  void givesNoMoreThanTheSourceAllows() throws Exception {
    Element excerpt = item(Wire.story().item(Republish.EXCERPT));
    assertThat(Xml.children(excerpt, "content:encoded")).isEmpty();
    assertThat(Xml.text(excerpt, "description")).isEqualTo("<p>" + Wire.LEDE + "</p>");
    Element headline = item(Wire.story().item(Republish.HEADLINE));
    assertThat(Xml.children(headline, "description")).isEmpty();
  }

  @Test
  void isReadByRome() throws Exception {
    byte[] document = RssWriter.write(Merged.feed(Format.RSS, Wire.story().item()));
    SyndFeed read = new SyndFeedInput().build(new InputSource(new ByteArrayInputStream(document)));
    SyndEntry entry = read.getEntries().getFirst();
    assertThat(read.getFeedType()).isEqualTo("rss_2.0");
    assertThat(entry.getUri()).isEqualTo("tag:courier.example,2026:sirin");
    assertThat(entry.getAuthor()).isEqualTo("Olha Petrenko");
    assertThat(entry.getContents().getFirst().getValue()).contains("No one was hurt");
  }
}
