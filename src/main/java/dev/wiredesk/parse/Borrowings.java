package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.NONE;

import dev.wiredesk.fetch.WebAddresses;
import dev.wiredesk.parse.Entry.Borrowed;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads which feed an entry was taken from, where it is not the one that it stands in. */
final class Borrowings {

  private Borrowings() {}

  /** Null for an entry that names no feed, or the one at that location. */
  static @Nullable Borrowed of(Element entry, URI location) {
    Element atom = entry.child(ATOM, "source");
    Element rss = entry.child(NONE, "source");
    Borrowed borrowed =
        atom != null ? ofAtom(atom, location) : rss != null ? ofRss(rss, location) : null;
    boolean isNamed =
        borrowed != null
            && (borrowed.id() != null || borrowed.feed() != null)
            && !location.equals(borrowed.feed());
    return isNamed ? borrowed : null;
  }

  /** Who wrote what that feed holds (RFC 4287 §4.2.1). */
  static List<String> authors(Element entry) {
    Element source = entry.child(ATOM, "source");
    return source == null ? List.of() : Authors.of(source, ATOM);
  }

  private static Borrowed ofAtom(Element source, URI location) {
    Wording wording = Wording.of(ATOM);
    return new Borrowed(
        Fields.identifier(Fields.text(source, ATOM, "id")),
        Wording.first(source, wording.title()),
        self(source, location),
        web(Permalinks.of(source, ATOM, location)),
        Wording.first(source, wording.rights()),
        Fields.updated(source, ATOM));
  }

  private static Borrowed ofRss(Element source, URI location) {
    URI feed = web(Links.absolute(source.attribute("url"), location));
    return new Borrowed(null, Fields.clean(source.text()), feed, null, null, null);
  }

  private static @Nullable URI self(Element source, URI location) {
    for (Element link : source.children(ATOM, "link")) {
      if ("self".equals(link.attribute("rel", "").strip().toLowerCase(Locale.ROOT))) {
        return web(Links.absolute(Permalinks.href(link), Links.base(link, location)));
      }
    }
    return null;
  }

  private static @Nullable URI web(@Nullable String address) {
    URI uri = address == null ? null : WebAddresses.read(address);
    return uri != null && uri.getHost() != null ? uri : null;
  }
}
