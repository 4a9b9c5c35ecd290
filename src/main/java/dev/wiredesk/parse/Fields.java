package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.DC;
import static dev.wiredesk.parse.Vocabulary.DCTERMS;
import static dev.wiredesk.parse.Vocabulary.RDF;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What is read from the tree itself, because Rome would lose or bend it: ids to the letter, dates,
 * links under xml:base, languages.
 */
final class Fields {

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,4}");
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
  private static final List<String> OTHER_ENDS =
      List.of("self", "edit", "enclosure", "hub", "next", "previous", "replies", "related");

  private Fields() {}

  /** guid, atom:id or rdf:about, null if absent. */
  static @Nullable String id(Element entry) {
    String guid = text(entry, Namespace.NO_NAMESPACE, "guid");
    String id = guid != null ? guid : text(entry, ATOM, "id");
    String about = entry.getAttributeValue("about", RDF);
    String identifier = id != null ? id : about == null ? null : clean(about);
    return identifier != null ? identifier : text(entry, DC, "identifier");
  }

  static @Nullable String link(Element element, Namespace home, URI location) {
    String own = home.equals(ATOM) ? null : rssLink(element, location);
    String link = own != null ? own : atomLink(element, location);
    return link != null ? link : permalink(element);
  }

  private static @Nullable String rssLink(Element element, URI location) {
    for (Element link : element.getChildren("link")) {
      String absolute = Links.absolute(link.getText(), Links.base(link, location));
      if (absolute != null) {
        return absolute;
      }
    }
    return null;
  }

  /** RFC 4287 §4.2.7.2: no rel means alternate. The page before other forms of it. */
  private static @Nullable String atomLink(Element element, URI location) {
    String second = null;
    for (Element link : element.getChildren("link", ATOM)) {
      String absolute = Links.absolute(href(link), Links.base(link, location));
      String rel = link.getAttributeValue("rel", "alternate").strip().toLowerCase(Locale.ROOT);
      if (absolute != null && (rel.equals("alternate") || rel.endsWith("/alternate"))) {
        if (link.getAttributeValue("type", "text/html").contains("html")) {
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
    return link.getAttributeValue("href", link.getTextTrim());
  }

  /** A guid is a link unless it says that it is not. */
  private static @Nullable String permalink(Element item) {
    Element guid = item.getChild("guid");
    String text = guid == null ? null : clean(guid.getText());
    return guid != null
            && text != null
            && !"false".equalsIgnoreCase(guid.getAttributeValue("ispermalink", "true").strip())
            && WEB.matcher(text).matches()
        ? text
        : null;
  }

  static @Nullable Moment published(Element element, Namespace home) {
    return date(
        element,
        home,
        "pubDate",
        home,
        "published",
        home,
        "issued",
        ATOM,
        "published",
        DC,
        "date",
        DCTERMS,
        "issued",
        DCTERMS,
        "created",
        home,
        "created");
  }

  static @Nullable Moment updated(Element element, Namespace home) {
    return date(
        element,
        home,
        "updated",
        home,
        "modified",
        home,
        "lastBuildDate",
        DCTERMS,
        "modified",
        ATOM,
        "updated");
  }

  /** The nearest xml:lang, else what the entry itself says. */
  static @Nullable String language(Element element, Namespace home) {
    for (Element e = element; e != null; e = e.getParentElement()) {
      String language = tag(e.getAttributeValue("lang", Namespace.XML_NAMESPACE));
      if (language != null) {
        return language;
      }
    }
    String own = tag(text(element, home, "language"));
    return own != null ? own : tag(text(element, DC, "language"));
  }

  static @Nullable String rights(Element element, Namespace home) {
    String rights = Markup.of(element.getChild("rights", home));
    String old = rights != null ? rights : Markup.of(element.getChild("copyright", home));
    return old != null ? old : Markup.of(element.getChild("rights", DC));
  }

  static @Nullable String text(Element parent, Namespace namespace, String name) {
    Element child = parent.getChild(name, namespace);
    return child == null ? null : clean(child.getText());
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

  /** The first that can be read; the arguments are pairs of namespace and name. */
  private static @Nullable Moment date(Element element, Object... names) {
    for (int i = 0; i < names.length; i += 2) {
      for (Element child : element.getChildren((String) names[i + 1], (Namespace) names[i])) {
        Moment moment = Dates.read(child.getText());
        if (moment != null) {
          return moment;
        }
      }
    }
    return null;
  }
}
