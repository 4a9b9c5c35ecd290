package dev.wiredesk.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdom2.IllegalDataException;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tells a tree of Jsoup's as the events of an XML parser, so that it passes the same {@link Gate}.
 * Names that XML forbids are passed over, their content is not.
 */
final class SoupEvents implements NodeVisitor {

  private static final String XML_URI = "http://www.w3.org/XML/1998/namespace";

  private final ContentHandler events;
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

  SoupEvents(ContentHandler events) {
    this.events = events;
    scopes.push(Map.of());
  }

  @Override
  public void head(Node node, int depth) {
    try {
      if (node instanceof TextNode text) {
        char[] legal = CharacterReferences.legal(text.getWholeText()).toCharArray();
        events.characters(legal, 0, legal.length);
      } else if (node instanceof Element element && isName(element)) {
        scopes.push(scope(element));
        String name = element.tagName();
        events.startElement(uri(name, ""), local(name), name, attributes(element));
      }
    } catch (SAXException e) {
      throw new IllegalDataException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && isName(element)) {
      String name = element.tagName();
      try {
        events.endElement(uri(name, ""), local(name), name);
      } catch (SAXException e) {
        throw new IllegalDataException(String.valueOf(e.getMessage()));
      }
      scopes.pop();
    }
  }

  private static boolean isName(Element element) {
    return Verifier.checkElementName(local(element.tagName())) == null;
  }

  private Map<String, String> scope(Element element) {
    Map<String, String> inner = new HashMap<>();
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      if (key.equals("xmlns") || key.startsWith("xmlns:")) {
        inner.put(key.equals("xmlns") ? "" : key.substring(6), attribute.getValue());
      }
    }
    if (inner.isEmpty()) {
      return scopes.element();
    }
    scopes.element().forEach(inner::putIfAbsent);
    return inner;
  }

  private AttributesImpl attributes(Element element) {
    AttributesImpl attributes = new AttributesImpl();
    Set<String> seen = new HashSet<>();
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String local = local(key);
      if (!key.startsWith("xmlns")
          && Verifier.checkAttributeName(local) == null
          && seen.add(local)) {
        String uri = key.contains(":") ? uri(key, "urn:none") : "";
        String value = CharacterReferences.legal(attribute.getValue());
        attributes.addAttribute(uri, local, key, "CDATA", value);
      }
    }
    return attributes;
  }

  private String uri(String name, String otherwise) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    if (prefix.equals("xml")) {
      return XML_URI;
    }
    String usual = colon < 0 ? otherwise : Vocabulary.usualUri(prefix);
    return scopes.element().getOrDefault(prefix, usual);
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
