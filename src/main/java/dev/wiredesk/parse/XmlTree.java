package dev.wiredesk.parse;

import java.io.IOException;
import java.io.StringReader;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaders;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Text becomes a tree of canonical names. The plain way first; mending is for what it refuses, in
 * two steps, the second with a parser that refuses nothing.
 *
 * @param root of the feed
 * @param home the namespace the publisher wrote the feed's own elements in
 */
record XmlTree(Element root, String home) {

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String GENERAL = "http://xml.org/sax/features/external-general-entities";
  private static final String PARAMETER = "http://xml.org/sax/features/external-parameter-entities";

  static @Nullable XmlTree read(String text, Prolog prolog, Repairs repairs) {
    String feed = Margins.cut(text, prolog, repairs);
    XmlTree plain = strict(feed, repairs);
    if (plain != null) {
      return plain;
    }
    String mended = Mender.mend(feed, prolog.entities(), repairs);
    XmlTree tree = strict(mended, repairs);
    return tree != null ? tree : Soup.read(mended, repairs);
  }

  private static @Nullable XmlTree strict(String text, Repairs repairs) {
    Gate gate = new Gate(repairs);
    SAXBuilder builder = new SAXBuilder(XMLReaders.NONVALIDATING);
    builder.setFeature(NO_DOCTYPE, true);
    builder.setFeature(GENERAL, false);
    builder.setFeature(PARAMETER, false);
    builder.setXMLFilter(gate);
    try {
      Element root = builder.build(new InputSource(new StringReader(text))).detachRootElement();
      return new XmlTree(root, gate.home());
    } catch (JDOMException e) {
      return null;
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }
}
