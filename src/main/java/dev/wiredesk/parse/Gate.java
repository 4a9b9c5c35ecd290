package dev.wiredesk.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What passes from a parser into a tree: bounded in depth, count and size, every vocabulary known
 * ({@link Vocabulary}), no prefixes. What is too much is left out, not refused.
 */
final class Gate {

  static final int MAX_DEPTH = 100;
  static final int MAX_ENTRIES = 2_000;
  static final int MAX_ELEMENTS = 300_000;

  /** Characters of one run of text. */
  static final int MAX_TEXT = 2 << 20;

  static final int MAX_ATTRIBUTES = 100;

  /** Characters of one attribute. */
  static final int MAX_ATTRIBUTE = 64 << 10;

  private static final Set<String> ENTRIES = Set.of("item", "entry", "url");

  /** Names whose capitals publishers get wrong. */
  private static final Map<String, String> CAPITALS =
      Map.of("pubdate", "pubDate", "lastbuilddate", "lastBuildDate", "rdf", "RDF");

  private final Repairs repairs;
  private final Map<String, Vocabulary> vocabularies = new HashMap<>();
  private final StringBuilder run = new StringBuilder();
  private @Nullable Element root;
  private @Nullable Element open;
  private @Nullable String home;
  private Vocabulary homeNow = Vocabulary.NONE;
  private int depth;
  private int skipping;
  private int entries;
  private int elements;

  Gate(Repairs repairs) {
    this.repairs = repairs;
  }

  /** The namespace in which the publisher wrote the feed's own elements. */
  String home() {
    return home == null ? "" : home;
  }

  /** Null if nothing came through. */
  @Nullable Element root() {
    return root;
  }

  /** Whether what comes now is left out. */
  boolean isShut() {
    return skipping > 0;
  }

  /** Whether nothing more comes through: the rest need not be read. */
  boolean isFull() {
    return elements > MAX_ELEMENTS;
  }

  void start(String uri, String localName) {
    if (skipping > 0 || isTooMuch(localName)) {
      skipping++;
      return;
    }
    flush();
    if (home == null && Vocabulary.of(uri) != Vocabulary.RDF) {
      home = uri;
      homeNow = homeOf(localName);
    }
    Vocabulary vocabulary = vocabulary(uri);
    Element element = new Element(vocabulary, name(vocabulary, localName), open);
    root = root == null ? element : root;
    open = element;
    depth++;
  }

  /** An attribute of the element just started. */
  void attribute(String uri, String localName, String value) {
    if (open == null || skipping > 0) {
      return;
    }
    String name = attributeName(uri, localName);
    if (name == null || open.attributes().containsKey(name)) {
      return;
    }
    if (open.attributes().size() >= MAX_ATTRIBUTES) {
      repairs.add("left out attributes beyond the first 100 of an element");
      return;
    }
    if (value.length() > MAX_ATTRIBUTE) {
      repairs.add("cut an attribute of more than 65,536 characters");
    }
    open.addAttribute(name, value.substring(0, Math.min(value.length(), MAX_ATTRIBUTE)));
  }

  void end() {
    if (skipping > 0) {
      skipping--;
    } else if (open != null) {
      flush();
      depth--;
      open = open.parent();
    }
  }

  void text(char[] text, int start, int length) {
    if (skipping > 0 || open == null) {
      return;
    }
    int kept = Math.min(length, MAX_TEXT - run.length());
    if (kept < length) {
      repairs.add("cut a text of more than 2 million characters");
    }
    run.append(text, start, kept);
    for (int i = run.length() - kept; i < run.length(); i++) {
      char c = run.charAt(i);
      if (CharacterReferences.meant(c) != c) {
        run.setCharAt(i, (char) CharacterReferences.meant(c));
      }
    }
  }

  private void flush() {
    if (!run.isEmpty() && open != null) {
      String written = run.toString();
      String meant = Mojibake.undone(written);
      if (!meant.equals(written)) {
        repairs.add("undid a second encoding in UTF-8");
      }
      open.add(meant);
    }
    run.setLength(0);
  }

  private boolean isTooMuch(String name) {
    if (depth >= MAX_DEPTH) {
      repairs.add("left out what was nested more than 100 deep");
      return true;
    }
    elements++;
    if (elements > MAX_ELEMENTS) {
      repairs.add("left out what came after 300,000 elements");
      return true;
    }
    if (depth <= 2 && ENTRIES.contains(name)) {
      entries++;
      if (entries > MAX_ENTRIES) {
        repairs.add("left out entries beyond the first 2,000");
        return true;
      }
    }
    return false;
  }

  private static Vocabulary homeOf(String root) {
    if (root.equalsIgnoreCase("feed")) {
      return Vocabulary.ATOM;
    }
    boolean sitemap = root.equals("urlset") || root.equals("sitemapindex");
    return sitemap ? Vocabulary.SITEMAP : Vocabulary.NONE;
  }

  /** The publisher's own namespace, or none, is that of the feed; whatever he calls it. */
  private Vocabulary vocabulary(String uri) {
    return vocabularies.computeIfAbsent(
        uri,
        key -> {
          boolean own = key.equals(home) || key.isEmpty();
          return own ? homeNow : Vocabulary.of(key);
        });
  }

  private static String name(Vocabulary vocabulary, String name) {
    if (vocabulary != Vocabulary.NONE && vocabulary != Vocabulary.ATOM) {
      return name;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return CAPITALS.getOrDefault(lower, lower);
  }

  private static @Nullable String attributeName(String uri, String name) {
    if (uri.isEmpty()) {
      return name.toLowerCase(Locale.ROOT);
    }
    if (uri.equals(Vocabulary.XML_URI)) {
      return "xml:" + name;
    }
    return name.equals("about") || name.equals("resource") ? "rdf:" + name : null;
  }
}
