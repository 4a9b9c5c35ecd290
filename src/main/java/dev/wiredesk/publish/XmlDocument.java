package dev.wiredesk.publish;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML document being written. Whatever text it is given, it stays well-formed; the same calls
 * give the same bytes. Attributes come as name, value, name, value …; one without a value is left
 * out.
 */
final class XmlDocument {

  /** RFC 4287. */
  static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Media RSS. */
  static final String MEDIA = "http://search.yahoo.com/mrss/";

  /** GeoRSS. */
  static final String GEORSS = "http://www.georss.org/georss";

  /** Namespace of feed paging and archiving (RFC 5005). */
  static final String HISTORY = "http://purl.org/syndication/history/1.0";

  /** RFC 6721. */
  static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

  private final StringWriter characters = new StringWriter();
  private final XMLStreamWriter out;

  /** Starts a document in UTF-8. */
  XmlDocument() {
    try {
      // The JDK's own, whatever else is on the class path: the bytes must not depend on it.
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(characters);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    step(() -> out.writeStartDocument("utf-8", "1.0"));
  }

  /** Opens an element, on a line of its own. */
  XmlDocument open(String name, @Nullable String... attributes) {
    return step(() -> {
      out.writeCharacters("\n");
      out.writeStartElement(name);
      write(attributes);
    });
  }

  /** Closes the element opened last. */
  XmlDocument close() {
    return step(out::writeEndElement);
  }

  /** An element with text, left out if there is no text. */
  XmlDocument leaf(String name, @Nullable String text, @Nullable String... attributes) {
    String clean = text == null ? "" : Text.clean(text);
    if (clean.isBlank()) {
      return this;
    }
    open(name, attributes);
    return step(() -> out.writeCharacters(clean)).close();
  }

  /** An element without content. */
  XmlDocument empty(String name, @Nullable String... attributes) {
    return step(() -> {
      out.writeCharacters("\n");
      out.writeEmptyElement(name);
      write(attributes);
    });
  }

  /** The same, left out altogether if there is nothing to point to. */
  XmlDocument link(String name, String rel, @Nullable String href) {
    return href == null ? this : empty(name, "rel", rel, "href", href);
  }

  /** Ends the document. */
  byte[] bytes() {
    step(out::writeEndDocument).step(out::close);
    return characters.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(@Nullable String[] attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (name != null && value != null) {
        out.writeAttribute(name, Text.clean(value));
      }
    }
  }

  private XmlDocument step(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("An XML document in memory cannot be written", e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
