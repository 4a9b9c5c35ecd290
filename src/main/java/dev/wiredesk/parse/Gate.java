package dev.wiredesk.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * What passes from a parser into a tree: bounded in depth, count and size, every vocabulary under
 * one namespace ({@link Vocabulary}), no prefixes. What is too much is left out, not refused.
 */
final class Gate extends XMLFilterImpl {

  static final int MAX_DEPTH = 100;
  static final int MAX_ENTRIES = 2_000;
  static final int MAX_ELEMENTS = 300_000;

  /** Characters of one run of text. */
  static final int MAX_TEXT = 2 << 20;

  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final String XML_URI = "http://www.w3.org/XML/1998/namespace";

  /** Names whose capitals publishers get wrong. */
  private static final Map<String, String> CAPITALS =
      Map.of("pubdate", "pubDate", "lastbuilddate", "lastBuildDate", "rdf", "RDF");

  private final Repairs repairs;
  private final Map<String, String> canonical = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable String home;
  private String homeNow = "";
  private int skipping;
  private int entries;
  private int elements;
  private int run;

  Gate(Repairs repairs) {
    this.repairs = repairs;
  }

  /** The namespace in which the publisher wrote the feed's own elements. */
  String home() {
    return home == null ? "" : home;
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) {}

  @Override
  public void endPrefixMapping(String prefix) {}

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (skipping > 0 || isTooMuch(localName)) {
      skipping++;
      return;
    }
    run = 0;
    if (home == null && !uri.equals(Vocabulary.RDF.getURI())) {
      home = uri;
      homeNow = localName.equalsIgnoreCase("feed") ? Vocabulary.ATOM_URI : "";
    }
    String to = canonical(uri);
    String name = name(to, localName);
    open.push(name);
    super.startElement(to, name, name, plain(attributes));
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (skipping > 0) {
      skipping--;
      return;
    }
    run = 0;
    String name = open.pop();
    super.endElement(canonical(uri), name, name);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (skipping > 0) {
      return;
    }
    int kept = Math.min(length, MAX_TEXT - run);
    if (kept < length) {
      repairs.add("cut a text of more than 2 million characters");
    }
    if (kept > 0) {
      run += kept;
      super.characters(text, start, kept);
    }
  }

  private boolean isTooMuch(String name) {
    if (open.size() >= MAX_DEPTH) {
      repairs.add("left out what was nested more than 100 deep");
      return true;
    }
    elements++;
    if (elements > MAX_ELEMENTS) {
      repairs.add("left out what came after 300,000 elements");
      return true;
    }
    if (open.size() <= 2 && ENTRIES.contains(name)) {
      entries++;
      if (entries > MAX_ENTRIES) {
        repairs.add("left out entries beyond the first 2,000");
        return true;
      }
    }
    return false;
  }

  /** The publisher's own namespace, or none, is that of the feed; whatever he calls it. */
  private String canonical(String uri) {
    return canonical.computeIfAbsent(
        uri,
        key -> {
          boolean own = key.equals(home) || key.isEmpty();
          return own ? homeNow : Vocabulary.canonical(key);
        });
  }

  private static String name(String uri, String name) {
    if (!uri.isEmpty() && !uri.equals(Vocabulary.ATOM_URI)) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return CAPITALS.getOrDefault(lower, lower);
  }

  private static Attributes plain(Attributes attributes) {
    AttributesImpl kept = new AttributesImpl();
    for (int i = 0; i < attributes.getLength(); i++) {
      String uri = attributes.getURI(i);
      String name = attributes.getLocalName(i);
      if (uri.isEmpty() && !attributes.getQName(i).startsWith("xmlns")) {
        String lower = name.toLowerCase(Locale.ROOT);
        kept.addAttribute("", lower, lower, "CDATA", attributes.getValue(i));
      } else if (uri.equals(XML_URI)) {
        kept.addAttribute(uri, name, "xml:" + name, "CDATA", attributes.getValue(i));
      } else if (name.equals("about") || name.equals("resource")) {
        kept.addAttribute(
            Vocabulary.RDF.getURI(), name, "rdf:" + name, "CDATA", attributes.getValue(i));
      }
    }
    return kept;
  }
}
