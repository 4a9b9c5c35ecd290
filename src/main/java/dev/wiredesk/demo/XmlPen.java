package dev.wiredesk.demo;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** StAX for documents held in memory, where nothing can fail that is not a bug. */
final class XmlPen {

  private final XMLStreamWriter out;

  private XmlPen(XMLStreamWriter out) {
    this.out = out;
  }

  /** The document that the work writes. */
  static String document(Consumer<XmlPen> work) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      work.accept(new XmlPen(out));
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  /** An element around the work; attributes come as names and values by turns. */
  XmlPen element(String name, Consumer<XmlPen> work, String... attributes) {
    return guarded(() -> {
      out.writeStartElement(name);
      attributes(attributes);
      work.accept(this);
      out.writeEndElement();
    });
  }

  XmlPen text(String name, String content, String... attributes) {
    return element(name, pen -> pen.guarded(() -> out.writeCharacters(content)), attributes);
  }

  XmlPen cdata(String name, String content) {
    return element(name, pen -> pen.guarded(() -> out.writeCData(content)));
  }

  XmlPen empty(String name, String... attributes) {
    return guarded(() -> {
      out.writeEmptyElement(name);
      attributes(attributes);
    });
  }

  XmlPen newline() {
    return guarded(() -> out.writeCharacters("\n"));
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private XmlPen guarded(Stroke stroke) {
    try {
      stroke.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Stroke {
    void run() throws XMLStreamException;
  }
}
