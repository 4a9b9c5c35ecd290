package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.FEEDBURNER;
import static dev.wiredesk.parse.Vocabulary.NONE;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of the page that an entry, or a feed, stands for, under whatever xml:base. */
final class Permalinks {

  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

  /** Relations of links that lead to something else. */
  private static final List<String> OTHER_ENDS =
      List.of("self", "edit", "enclosure", "hub", "next", "previous", "replies", "related");

  private Permalinks() {}

  /** Absolute; null if there is none. */
  static @Nullable String of(Element element, Vocabulary home, URI location) {
    // The link itself counts the reader and leads on to this.
    String original = web(Fields.text(element, FEEDBURNER, "origLink"));
    if (original != null) {
      return original;
    }
    String own = home == ATOM ? null : rssLink(element, location);
    String link = own != null ? own : atomLink(element, location);
    String permalink = link != null ? link : permalink(element);
    // CDF has it in an attribute.
    return permalink != null ? permalink : Links.absolute(element.attribute("href"), location);
  }

  /** Itself if it is an absolute address on the web, else null. */
  static @Nullable String web(@Nullable String text) {
    return text != null && text.length() <= Links.LONGEST && WEB.matcher(text).matches()
        ? text
        : null;
  }

  private static @Nullable String rssLink(Element element, URI location) {
    URI base = Links.base(element, location);
    for (Element link : element.children(NONE, "link")) {
      String absolute = Links.absolute(link.text(), Links.within(link, base));
      if (absolute != null) {
        return absolute;
      }
    }
    return null;
  }

  /** RFC 4287 §4.2.7.2: no rel means alternate. The page before other forms of it. */
  private static @Nullable String atomLink(Element element, URI location) {
    String second = null;
    URI base = Links.base(element, location);
    for (Element link : element.children(ATOM, "link")) {
      String absolute = Links.absolute(href(link), Links.within(link, base));
      String rel = link.attribute("rel", "alternate").strip().toLowerCase(Locale.ROOT);
      if (absolute != null && (rel.equals("alternate") || rel.endsWith("/alternate"))) {
        if (link.attribute("type", "text/html").contains("html")) {
          return absolute;
        }
        second = second == null ? absolute : second;
      } else if (absolute != null && second == null && !OTHER_ENDS.contains(rel)) {
        second = rel.equals("via") ? null : absolute;
      }
    }
    return second;
  }

  /** The address of an Atom link; some write it as RSS does. */
  static String href(Element link) {
    return link.attribute("href", link.text().strip());
  }

  /** A guid is a link unless it says that it is not. */
  private static @Nullable String permalink(Element item) {
    Element guid = item.child(NONE, "guid");
    String text = guid == null ? null : Fields.clean(guid.text());
    return guid != null && !"false".equalsIgnoreCase(guid.attribute("ispermalink", "true").strip())
        ? web(text)
        : null;
  }
}
