package dev.wiredesk.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Tells a tree of Jsoup's to the {@link Gate} as an XML parser would. Names that XML forbids are
 * passed over, their content is not.
 */
final class SoupEvents implements NodeVisitor {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");

  private final Gate gate;
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

  SoupEvents(Gate gate) {
    this.gate = gate;
    scopes.push(Map.of());
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      char[] legal = CharacterReferences.legal(text.getWholeText()).toCharArray();
      gate.text(legal, 0, legal.length);
    } else if (node instanceof Element element && isName(element)) {
      scopes.push(scope(element));
      String name = element.tagName();
      gate.start(uri(name, ""), local(name));
      attributes(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && isName(element)) {
      gate.end();
      scopes.pop();
    }
  }

  private static boolean isName(Element element) {
    return NAME.matcher(local(element.tagName())).matches();
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

  private void attributes(Element element) {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String local = local(key);
      if (!key.startsWith("xmlns") && NAME.matcher(local).matches()) {
        String uri = key.contains(":") ? uri(key, "urn:none") : "";
        gate.attribute(uri, local, CharacterReferences.legal(attribute.getValue()));
      }
    }
  }

  private String uri(String name, String otherwise) {
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    if (prefix.equals("xml")) {
      return Vocabulary.XML_URI;
    }
    String usual = colon < 0 ? otherwise : Vocabulary.usualUri(prefix);
    return scopes.element().getOrDefault(prefix, usual);
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
