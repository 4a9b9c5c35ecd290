package dev.wiredesk.parse;

import java.io.StringReader;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Text becomes a tree of canonical names. The plain way first; mending is for what it refuses, in
 * two steps, the second with a parser that refuses nothing.
 *
 * @param root of the feed
 * @param home the namespace the publisher wrote the feed's own elements in
 */
record XmlTree(Element root, String home) {

  /** Characters that are mended. It costs many times what reading costs; the rest is cut. */
  static final int MAX_MENDED = 2 << 20;

  private static final XMLInputFactory PARSERS = parsers();

  static @Nullable XmlTree read(String text, Prolog prolog, Repairs repairs) {
    String feed = Margins.cut(text, prolog, repairs);
    XmlTree plain = strict(feed, repairs);
    if (plain != null) {
      return plain;
    }
    String mended = Mender.mend(bounded(feed, repairs), prolog.entities(), repairs);
    XmlTree tree = strict(mended, repairs);
    return tree != null ? tree : Soup.read(mended, repairs);
  }

  private static String bounded(String feed, Repairs repairs) {
    if (feed.length() <= MAX_MENDED) {
      return feed;
    }
    repairs.add("cut a damaged document after 2 million characters");
    return feed.substring(0, MAX_MENDED);
  }

  /** What came through the gate; null if nothing did. */
  static @Nullable XmlTree of(Gate gate) {
    Element root = gate.root();
    return root == null ? null : new XmlTree(root, gate.home());
  }

  /** Woodstox, by its own names for what is set: another parser would refuse them. */
  private static XMLInputFactory parsers() {
    XMLInputFactory parsers = XMLInputFactory.newFactory();
    parsers.setProperty(XMLInputFactory.IS_COALESCING, false);
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // What is wrong is told by next(), not by whoever asks for the text later.
    parsers.setProperty("com.ctc.wstx.lazyParsing", false);
    parsers.setProperty("com.ctc.wstx.maxElementDepth", Integer.MAX_VALUE);
    return parsers;
  }

  private static @Nullable XmlTree strict(String text, Repairs repairs) {
    Repairs own = new Repairs();
    Gate gate = new Gate(own);
    try {
      XMLStreamReader xml = PARSERS.createXMLStreamReader(new StringReader(text));
      while (xml.hasNext() && !gate.isFull()) {
        pass(xml, gate);
      }
      xml.close();
    } catch (XMLStreamException e) {
      return null;
    }
    repairs.addAll(own);
    return of(gate);
  }

  private static void pass(XMLStreamReader xml, Gate gate) throws XMLStreamException {
    switch (xml.next()) {
      case XMLStreamConstants.START_ELEMENT -> {
        gate.start(orNone(xml.getNamespaceURI()), xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount() && !gate.isShut(); i++) {
          gate.attribute(
              orNone(xml.getAttributeNamespace(i)),
              xml.getAttributeLocalName(i),
              xml.getAttributeValue(i));
        }
      }
      case XMLStreamConstants.END_ELEMENT -> gate.end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          gate.text(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      default -> {}
    }
  }

  private static String orNone(@Nullable String uri) {
    return Objects.requireNonNullElse(uri, "");
  }
}
