package dev.wiredesk.parse;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import dev.wiredesk.parse.Entry.Category;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** RSS and Atom, of any version: what Rome and the tree say, put together. */
final class XmlFeeds {

  private final Manuscript manuscript;
  private final Namespace home;
  private final URI location;
  private final Repairs repairs;
  private final Keys keys = new Keys();
  private final @Nullable String language;
  private final @Nullable String rights;
  private final @Nullable String link;
  private final URI base;

  private XmlFeeds(Manuscript manuscript, URI location, Repairs repairs) {
    this.manuscript = manuscript;
    this.home = manuscript.home();
    this.location = location;
    this.repairs = repairs;
    Element channel = manuscript.channel();
    this.language = Fields.language(channel, home);
    this.rights = Fields.rights(channel, home);
    this.link = Fields.link(channel, home, location);
    this.base = base(link, location);
  }

  static ParsedFeed read(Manuscript manuscript, URI location, Repairs repairs) {
    return new XmlFeeds(manuscript, location, repairs).feed();
  }

  /** RSS says nothing of relative links; those in use are relative to the site. */
  private URI base(@Nullable String link, URI location) {
    URI site = manuscript.isAtom() || link == null ? null : Links.uri(link);
    return site == null || site.getHost() == null ? location : site;
  }

  private ParsedFeed feed() {
    Element channel = manuscript.channel();
    Rome rome = Rome.read(manuscript);
    SyndFeed feed = rome.feed();
    List<Entry> entries = entries(rome);
    Moment updated = Fields.updated(channel, home);
    return new ParsedFeed(
        manuscript.format(),
        manuscript.isAtom() ? Fields.id(channel) : null,
        feed == null ? null : Fields.clean(feed.getTitle()),
        link,
        feed == null ? null : Fields.clean(feed.getDescription()),
        language,
        rights,
        updated != null ? updated : Fields.published(channel, home),
        Ttl.of(channel),
        entries,
        repairs.list());
  }

  private List<Entry> entries(Rome rome) {
    List<Entry> entries = new ArrayList<>();
    int unread = 0;
    for (int i = 0; i < rome.entries().size(); i++) {
      SyndEntry entry = rome.entries().get(i);
      if (entry == null) {
        unread++;
      } else {
        entries.add(entry(manuscript.entries().get(i), entry));
      }
    }
    if (unread > 0) {
      repairs.add("left out " + unread + " entries that could not be read");
    }
    return List.copyOf(entries);
  }

  private Entry entry(Element element, SyndEntry rome) {
    String id = Fields.id(element);
    String address = Fields.link(element, home, base);
    String title = Fields.clean(rome.getTitle());
    String summary = html(rome.getDescription(), element);
    String content = html(fullest(rome.getContents()), element);
    Keys.Key key = keys.next(id, address, title, content != null ? content : summary);
    String own = Fields.language(element, home);
    String ownRights = Fields.rights(element, home);
    return new Entry(
        key.key(),
        key.rung(),
        id,
        address,
        title,
        summary,
        content,
        authors(element),
        Fields.published(element, home),
        Fields.updated(element, home),
        categories(rome),
        Media.of(rome, element, base),
        own != null ? own : language,
        ownRights != null ? ownRights : rights);
  }

  /** RFC 4287 §4.2.1: an entry without authors has those of its feed. */
  private List<String> authors(Element element) {
    List<String> own = Authors.of(element, home);
    return own.isEmpty() && manuscript.isAtom() ? Authors.of(manuscript.channel(), home) : own;
  }

  /** Links that xml:base bends are made absolute here, where it is still known. */
  private @Nullable String html(@Nullable SyndContent content, Element element) {
    String html = content == null ? null : Fields.clean(content.getValue());
    URI inner = Links.base(element, location);
    return html == null || inner.equals(location) || !html.contains("<")
        ? html
        : Links.absoluteWithin(html, inner);
  }

  private static @Nullable SyndContent fullest(List<SyndContent> contents) {
    return contents.isEmpty() ? null : contents.getFirst();
  }

  private static List<Category> categories(SyndEntry rome) {
    List<Category> categories = new ArrayList<>();
    for (SyndCategory category : rome.getCategories()) {
      String term = Fields.clean(category.getName());
      if (term != null) {
        categories.add(
            new Category(
                term, Fields.clean(category.getTaxonomyUri()), Fields.clean(category.getLabel())));
      }
    }
    return List.copyOf(categories);
  }
}
