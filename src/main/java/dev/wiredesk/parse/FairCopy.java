package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.CONTENT;
import static dev.wiredesk.parse.Vocabulary.DC;
import static dev.wiredesk.parse.Vocabulary.DCTERMS;
import static dev.wiredesk.parse.Vocabulary.ITUNES;
import static dev.wiredesk.parse.Vocabulary.MEDIA;
import static dev.wiredesk.parse.Vocabulary.XHTML;
import static org.jdom2.Namespace.NO_NAMESPACE;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * What Rome is given of a manuscript: every dialect written out as plain RSS 2.0 or Atom 1.0, text
 * as one string, nothing that the desk does not use. Dates are left out because {@link Dates} reads
 * them, and because most of Rome's time goes into them.
 */
final class FairCopy {

  private static final int MAX_CATEGORIES = 200;

  private final boolean atom;
  private final Namespace home;

  FairCopy(Manuscript manuscript) {
    this.atom = manuscript.isAtom();
    this.home = manuscript.home();
  }

  Element feed(Element channel, List<Element> entries) {
    Element copy = atom ? new Element("feed", ATOM) : new Element("channel");
    add(copy, "title", first(channel, home, "title", DC, "title", ITUNES, "title"));
    add(
        copy,
        atom ? "subtitle" : "description",
        first(
            channel,
            home,
            "subtitle",
            home,
            "tagline",
            home,
            "description",
            home,
            "info",
            DC,
            "description",
            ITUNES,
            "summary",
            ITUNES,
            "subtitle"));
    add(
        copy,
        atom ? "rights" : "copyright",
        first(channel, home, "rights", home, "copyright", DC, "rights", DCTERMS, "rights"));
    for (Element entry : entries) {
      copy.addContent(atom ? entry(entry) : item(entry));
    }
    return atom ? copy : new Element("rss").setAttribute("version", "2.0").addContent(copy);
  }

  private Element item(Element item) {
    Element copy = new Element("item");
    add(copy, "title", first(item, home, "title", DC, "title", MEDIA, "title", ITUNES, "title"));
    add(
        copy,
        "description",
        first(
            item,
            home,
            "description",
            DC,
            "description",
            DCTERMS,
            "abstract",
            ATOM,
            "summary",
            ITUNES,
            "summary",
            MEDIA,
            "description"));
    String content =
        first(
            item,
            CONTENT,
            "encoded",
            ATOM,
            "content",
            XHTML,
            "body",
            XHTML,
            "div",
            home,
            "body",
            home,
            "fullitem",
            home,
            "content");
    if (content != null) {
      copy.addContent(new Element("encoded", CONTENT).setText(content));
    }
    for (Element enclosure : item.getChildren("enclosure")) {
      copy.addContent(withAttributes("enclosure", NO_NAMESPACE, enclosure));
    }
    for (Element category : categories(item)) {
      String scheme = category.getAttributeValue("domain", category.getAttributeValue("scheme"));
      Element plain = new Element("category").setText(category.getTextTrim());
      copy.addContent(scheme == null ? plain : plain.setAttribute("domain", scheme));
    }
    return copy;
  }

  private Element entry(Element entry) {
    Element copy = new Element("entry", ATOM);
    add(copy, "title", first(entry, home, "title", DC, "title", MEDIA, "title"));
    add(copy, "summary", first(entry, home, "summary", MEDIA, "description"));
    add(copy, "content", fullest(entry.getChildren("content", ATOM)));
    for (Element link : entry.getChildren("link", ATOM)) {
      if ("enclosure".equals(link.getAttributeValue("rel"))) {
        Element plain = withAttributes("link", ATOM, link);
        copy.addContent(plain.setAttribute("href", Fields.href(link)));
      }
    }
    for (Element category : categories(entry)) {
      Element plain = withAttributes("category", ATOM, category);
      if (plain.getAttribute("term") == null) {
        plain.setAttribute("term", category.getTextTrim());
      }
      copy.addContent(plain);
    }
    return copy;
  }

  private List<Element> categories(Element entry) {
    List<Element> categories = new ArrayList<>(entry.getChildren("category", home));
    if (!atom) {
      categories.addAll(entry.getChildren("category", ATOM));
    }
    categories.addAll(entry.getChildren("subject", DC));
    categories.addAll(entry.getChildren("category", MEDIA));
    return categories.size() > MAX_CATEGORIES ? categories.subList(0, MAX_CATEGORIES) : categories;
  }

  private void add(Element copy, String name, @Nullable String text) {
    if (text != null) {
      Element element = new Element(name, home).setText(text);
      copy.addContent(atom ? element.setAttribute("type", "html") : element);
    }
  }

  /** The first that says anything; the arguments are pairs of namespace and name. */
  private static @Nullable String first(Element parent, Object... names) {
    for (int i = 0; i < names.length; i += 2) {
      for (Content child : parent.getChildren((String) names[i + 1], (Namespace) names[i])) {
        String text = Markup.of((Element) child);
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  private static @Nullable String fullest(List<Element> contents) {
    String fullest = null;
    for (Element content : contents) {
      String text = Markup.of(content);
      if (text != null && (fullest == null || text.length() > fullest.length())) {
        fullest = text;
      }
    }
    return fullest;
  }

  private static Element withAttributes(String name, Namespace namespace, Element original) {
    Element copy = new Element(name, namespace);
    for (Attribute attribute : original.getAttributes()) {
      if (attribute.getNamespace().equals(NO_NAMESPACE)) {
        copy.setAttribute(attribute.getName(), attribute.getValue());
      }
    }
    return copy;
  }
}
