package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.DC;
import static dev.wiredesk.parse.Vocabulary.DCTERMS;
import static dev.wiredesk.parse.Vocabulary.FEEDBURNER;
import static dev.wiredesk.parse.Vocabulary.NONE;

import dev.wiredesk.parse.Wording.Name;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is more than words: ids to the letter, dates, links under xml:base, languages. */
final class Fields {

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
  private static final List<Name> PUBLISHED_ATOM = published(ATOM);
  private static final List<Name> PUBLISHED = published(NONE);
  private static final List<Name> UPDATED_ATOM = updated(ATOM);
  private static final List<Name> UPDATED = updated(NONE);
  private static final List<String> OTHER_ENDS =
      List.of("self", "edit", "enclosure", "hub", "next", "previous", "replies", "related");

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LINE = 1_000;

  private Fields() {}

  /** guid, atom:id or rdf:about, null if absent. */
  static @Nullable String id(Element entry) {
    String guid = text(entry, NONE, "guid");
    String id = guid != null ? guid : text(entry, ATOM, "id");
    String about = entry.attribute("rdf:about");
    String identifier = id != null ? id : about == null ? null : clean(about);
    return identifier != null ? identifier : text(entry, DC, "identifier");
  }

  static @Nullable String link(Element element, Vocabulary home, URI location) {
    // The link itself counts the reader and leads on to this.
    String original = web(text(element, FEEDBURNER, "origLink"));
    if (original != null) {
      return original;
    }
    String own = home == ATOM ? null : rssLink(element, location);
    String link = own != null ? own : atomLink(element, location);
    String permalink = link != null ? link : permalink(element);
    // CDF has it in an attribute.
    return permalink != null ? permalink : Links.absolute(element.attribute("href"), location);
  }

  /** Itself if it is an absolute address on the web, else null. */
  static @Nullable String web(@Nullable String text) {
    return text != null && text.length() <= Links.LONGEST && WEB.matcher(text).matches()
        ? text
        : null;
  }

  private static @Nullable String rssLink(Element element, URI location) {
    URI base = Links.base(element, location);
    for (Element link : element.children(NONE, "link")) {
      String absolute = Links.absolute(link.text(), Links.within(link, base));
      if (absolute != null) {
        return absolute;
      }
    }
    return null;
  }

  /** RFC 4287 §4.2.7.2: no rel means alternate. The page before other forms of it. */
  private static @Nullable String atomLink(Element element, URI location) {
    String second = null;
    URI base = Links.base(element, location);
    for (Element link : element.children(ATOM, "link")) {
      String absolute = Links.absolute(href(link), Links.within(link, base));
      String rel = link.attribute("rel", "alternate").strip().toLowerCase(Locale.ROOT);
      if (absolute != null && (rel.equals("alternate") || rel.endsWith("/alternate"))) {
        if (link.attribute("type", "text/html").contains("html")) {
          return absolute;
        }
        second = second == null ? absolute : second;
      } else if (absolute != null && second == null && !OTHER_ENDS.contains(rel)) {
        second = rel.equals("via") ? null : absolute;
      }
    }
    return second;
  }

  /** The address of an Atom link; some write it as RSS does. */
  static String href(Element link) {
    return link.attribute("href", link.text().strip());
  }

  /** A guid is a link unless it says that it is not. */
  private static @Nullable String permalink(Element item) {
    Element guid = item.child(NONE, "guid");
    String text = guid == null ? null : clean(guid.text());
    return guid != null && !"false".equalsIgnoreCase(guid.attribute("ispermalink", "true").strip())
        ? web(text)
        : null;
  }

  static @Nullable Moment published(Element element, Vocabulary home) {
    return date(element, home == ATOM ? PUBLISHED_ATOM : PUBLISHED);
  }

  static @Nullable Moment updated(Element element, Vocabulary home) {
    Moment updated = date(element, home == ATOM ? UPDATED_ATOM : UPDATED);
    return updated != null ? updated : Dates.read(element.attribute("lastmod"));
  }

  /** The nearest xml:lang, else what the entry itself says. */
  static @Nullable String language(Element element, Vocabulary home) {
    for (Element e = element; e != null; e = e.parent()) {
      String language = tag(e.attribute("xml:lang"));
      if (language != null) {
        return language;
      }
    }
    String own = tag(text(element, home, "language"));
    return own != null ? own : tag(text(element, DC, "language"));
  }

  static @Nullable String text(Element parent, Vocabulary vocabulary, String name) {
    Element child = parent.child(vocabulary, name);
    return child == null ? null : clean(child.text());
  }

  /** BCP 47, or null for what is not a language at all. */
  static @Nullable String tag(@Nullable String written) {
    String tag = written == null ? "" : written.strip();
    return LANGUAGE.matcher(tag).matches() ? tag.replace('_', '-') : null;
  }

  static @Nullable String clean(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** A name or a term; null for what is none, with more than 200 characters. */
  static @Nullable String brief(@Nullable String text) {
    String clean = clean(text);
    return clean == null || clean.length() > LONGEST_NAME ? null : clean;
  }

  /** A title or the like, of which the first 1,000 characters say enough. */
  static @Nullable String cut(@Nullable String text) {
    if (text == null || text.length() <= LONGEST_LINE) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1));
    return text.substring(0, splits ? LONGEST_LINE - 1 : LONGEST_LINE);
  }

  /** An id that is passed on; null for one of more than 1,000 characters: a part is another id. */
  static @Nullable String identifier(@Nullable String id) {
    return id == null || id.length() > LONGEST_LINE ? null : id;
  }

  private static @Nullable Moment date(Element element, List<Name> names) {
    return Wording.first(element, names, child -> Dates.read(child.text()));
  }

  private static List<Name> published(Vocabulary home) {
    return Wording.names(
        home,
        "pubDate",
        home,
        "published",
        home,
        "issued",
        ATOM,
        "published",
        ATOM,
        "issued",
        DC,
        "date",
        DCTERMS,
        "issued",
        DCTERMS,
        "created",
        home,
        "created",
        ATOM,
        "created");
  }

  private static List<Name> updated(Vocabulary home) {
    return Wording.names(
        home,
        "updated",
        home,
        "modified",
        home,
        "lastBuildDate",
        DCTERMS,
        "modified",
        ATOM,
        "updated",
        ATOM,
        "modified");
  }
}
