package dev.wiredesk.parse;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The vocabularies a feed may use, each one thing however its publisher spells its namespace. */
enum Vocabulary {
  /** RSS of any version, and whatever has no namespace. */
  NONE(""),
  ATOM("http://www.w3.org/2005/Atom"),
  DC("http://purl.org/dc/elements/1.1/"),
  DCTERMS("http://purl.org/dc/terms/"),
  CONTENT("http://purl.org/rss/1.0/modules/content/"),
  SY("http://purl.org/rss/1.0/modules/syndication/"),
  MEDIA("http://search.yahoo.com/mrss/"),
  ITUNES("http://www.itunes.com/dtds/podcast-1.0.dtd"),
  XHTML("http://www.w3.org/1999/xhtml"),
  RDF("http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
  GEORSS("http://www.georss.org/georss"),
  GML("http://www.opengis.net/gml"),
  GEO("http://www.w3.org/2003/01/geo/wgs84_pos#"),
  FEEDBURNER("http://rssnamespace.org/feedburner/ext/1.0"),
  SITEMAP("http://www.sitemaps.org/schemas/sitemap/0.9"),
  NEWS("http://www.google.com/schemas/sitemap-news/0.9"),
  IMAGE("http://www.google.com/schemas/sitemap-image/1.1"),
  /** One that says nothing to us. */
  OTHER("urn:other");

  static final String XML_URI = "http://www.w3.org/XML/1998/namespace";

  private static final Pattern DECORATION = Pattern.compile("^https?://(www\\.)?|[/#]+$");

  private static final Map<Vocabulary, Set<String>> FURTHER =
      new EnumMap<>(
          Map.of(
              ATOM,
              Set.of("purl.org/atom/ns"),
              DC,
              Set.of("purl.org/dc/elements/1.0"),
              ITUNES,
              Set.of("example.com/dtds/podcast-1.0.dtd"),
              SITEMAP,
              Set.of("google.com/schemas/sitemap/0.84", "google.com/schemas/sitemap/0.9"),
              NONE,
              Set.of(
                  "purl.org/rss/1.0",
                  "purl.org/net/rss1.1",
                  "my.netscape.com/rdf/simple/0.9",
                  "channel.netscape.com/rdf/simple/0.9",
                  "my.netscape.com/publish/formats/rss-0.91.dtd",
                  "backend.userland.com/rss",
                  "backend.userland.com/rss2",
                  "backend.userland.com/rss091",
                  "blogs.law.harvard.edu/tech/rss",
                  "cyber.law.harvard.edu/rss/rss.html",
                  "rssboard.org/rss-specification")));

  private static final Map<String, Vocabulary> BY_BARE_URI = byBareUri();

  private final String uri;

  Vocabulary(String uri) {
    this.uri = uri;
  }

  /** The name of one of its elements. */
  ElementName element(String local) {
    return new ElementName(this, local);
  }

  /** What a namespace stands for. */
  static Vocabulary of(String uri) {
    return BY_BARE_URI.getOrDefault(bare(uri), OTHER);
  }

  /** Atom 0.3 and its drafts. */
  static boolean isOldAtom(String uri) {
    return bare(uri).equals("purl.org/atom/ns");
  }

  /** RSS 0.90, the first of all. */
  static boolean isRss090(String uri) {
    return bare(uri).endsWith("rdf/simple/0.9");
  }

  /** RSS 1.1, which lists its items within its channel. */
  static boolean isRss11(String uri) {
    return bare(uri).equals("purl.org/net/rss1.1");
  }

  /** What people mean by a prefix that they forgot to declare. */
  static String usualUri(String prefix) {
    String name = prefix.toUpperCase(Locale.ROOT);
    for (Vocabulary vocabulary : values()) {
      if (vocabulary.name().equals(name) && vocabulary != NONE && vocabulary != OTHER) {
        return vocabulary.uri;
      }
    }
    return "urn:undeclared:" + prefix;
  }

  private static Map<String, Vocabulary> byBareUri() {
    Map<String, Vocabulary> known = new HashMap<>();
    for (Vocabulary vocabulary : values()) {
      known.put(bare(vocabulary.uri), vocabulary);
    }
    FURTHER.forEach((vocabulary, uris) -> uris.forEach(uri -> known.put(uri, vocabulary)));
    return Map.copyOf(known);
  }

  private static String bare(String uri) {
    return DECORATION.matcher(uri.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
