package dev.wiredesk.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Namespace;

/** The namespaces a feed may use, each under one address however its publisher spells it. */
final class Vocabulary {

  static final String ATOM_URI = "http://www.w3.org/2005/Atom";
  static final Namespace ATOM = Namespace.getNamespace(ATOM_URI);
  static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
  static final Namespace DCTERMS = Namespace.getNamespace("http://purl.org/dc/terms/");
  static final Namespace CONTENT =
      Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
  static final Namespace SY =
      Namespace.getNamespace("http://purl.org/rss/1.0/modules/syndication/");
  static final Namespace MEDIA = Namespace.getNamespace("http://search.yahoo.com/mrss/");
  static final Namespace ITUNES =
      Namespace.getNamespace("http://www.itunes.com/dtds/podcast-1.0.dtd");
  static final Namespace XHTML = Namespace.getNamespace("http://www.w3.org/1999/xhtml");
  static final Namespace RDF =
      Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  private static final Pattern DECORATION = Pattern.compile("^https?://(www\\.)?|[/#]+$");

  private static final Map<String, Namespace> BY_BARE_URI =
      Map.ofEntries(
          Map.entry("w3.org/2005/atom", ATOM),
          Map.entry("purl.org/atom/ns", ATOM),
          Map.entry("purl.org/dc/elements/1.0", DC),
          Map.entry("purl.org/dc/elements/1.1", DC),
          Map.entry("purl.org/dc/terms", DCTERMS),
          Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
          Map.entry("purl.org/rss/1.0/modules/syndication", SY),
          Map.entry("search.yahoo.com/mrss", MEDIA),
          Map.entry("itunes.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("example.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("w3.org/1999/xhtml", XHTML),
          Map.entry("w3.org/1999/02/22-rdf-syntax-ns", RDF));

  private static final Map<String, Namespace> BY_PREFIX =
      Map.of(
          "atom", ATOM, "dc", DC, "dcterms", DCTERMS, "content", CONTENT, "sy", SY, "media", MEDIA,
          "itunes", ITUNES, "rdf", RDF, "xhtml", XHTML);

  /** The dialects of RSS, which all mean the same by title, link and item. */
  private static final Set<String> RSS =
      Set.of(
          "",
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
          "rssboard.org/rss-specification");

  private Vocabulary() {}

  /** The one address of a namespace; of an unknown one, its own; of RSS, none. */
  static String canonical(String uri) {
    if (uri.isEmpty() || uri.equals(ATOM_URI)) {
      return uri;
    }
    String bare = bare(uri);
    Namespace known = BY_BARE_URI.get(bare);
    return known != null ? known.getURI() : RSS.contains(bare) ? "" : uri;
  }

  /** Atom 0.3 and its drafts. */
  static boolean isOldAtom(String uri) {
    return bare(uri).equals("purl.org/atom/ns");
  }

  /** RSS 0.90, the first of all. */
  static boolean isRss090(String uri) {
    return bare(uri).endsWith("rdf/simple/0.9");
  }

  /** What people mean by a prefix that they forgot to declare. */
  static String usualUri(String prefix) {
    Namespace known = BY_PREFIX.get(prefix.toLowerCase(Locale.ROOT));
    return known != null ? known.getURI() : "urn:undeclared:" + prefix;
  }

  private static String bare(String uri) {
    return DECORATION.matcher(uri.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
