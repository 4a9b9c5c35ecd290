package dev.wiredesk.publish;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A strict look at XML that we wrote. */
final class Xml {

  private Xml() {}

  /** The root element; fails on anything that is not well-formed. */
  static Element root(byte[] document) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    Document parsed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(document));
    return parsed.getDocumentElement();
  }

  /** The child elements of that prefixed name. */
  static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }

  /** The only child element of that name. */
  static Element child(Element parent, String name) {
    List<Element> children = children(parent, name);
    if (children.size() != 1) {
      throw new AssertionError(children.size() + " of " + name + " in " + parent.getTagName());
    }
    return children.getFirst();
  }

  /** The text of the only child element of that name. */
  static String text(Element parent, String name) {
    return child(parent, name).getTextContent();
  }

  /** The values of an attribute in the child elements of that name. */
  static List<String> attributes(Element parent, String name, String attribute) {
    return children(parent, name).stream().map(child -> child.getAttribute(attribute)).toList();
  }
}
