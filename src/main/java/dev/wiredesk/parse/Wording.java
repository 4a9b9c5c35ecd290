package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.CONTENT;
import static dev.wiredesk.parse.Vocabulary.DC;
import static dev.wiredesk.parse.Vocabulary.DCTERMS;
import static dev.wiredesk.parse.Vocabulary.ITUNES;
import static dev.wiredesk.parse.Vocabulary.MEDIA;
import static dev.wiredesk.parse.Vocabulary.NONE;
import static dev.wiredesk.parse.Vocabulary.XHTML;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where each dialect keeps its words, the best place first: the same thing is a tagline in Atom
 * 0.3, an abstract in CDF, a description in RSS and Dublin Core.
 */
record Wording(
    List<ElementName> title,
    List<ElementName> about,
    List<ElementName> rights,
    List<ElementName> headline,
    List<ElementName> summary,
    List<ElementName> content) {

  private static final Wording OF_ATOM =
      new Wording(
          List.of(ATOM.element("title"), DC.element("title"), ITUNES.element("title")),
          List.of(
              ATOM.element("subtitle"),
              ATOM.element("tagline"),
              ATOM.element("info"),
              DC.element("description"),
              ITUNES.element("summary"),
              ITUNES.element("subtitle")),
          List.of(
              ATOM.element("rights"),
              ATOM.element("copyright"),
              DC.element("rights"),
              DCTERMS.element("rights")),
          List.of(ATOM.element("title"), DC.element("title"), MEDIA.element("title")),
          List.of(ATOM.element("summary"), DC.element("description"), MEDIA.element("description")),
          List.of(ATOM.element("content")));

  private static final Wording OF_RSS =
      new Wording(
          List.of(
              NONE.element("title"),
              DC.element("title"),
              ITUNES.element("title"),
              ATOM.element("title")),
          List.of(
              NONE.element("description"),
              NONE.element("abstract"),
              NONE.element("tagline"),
              NONE.element("info"),
              DC.element("description"),
              ITUNES.element("summary"),
              ITUNES.element("subtitle"),
              ATOM.element("subtitle"),
              ATOM.element("tagline")),
          List.of(
              NONE.element("rights"),
              NONE.element("copyright"),
              DC.element("rights"),
              DCTERMS.element("rights"),
              ATOM.element("rights"),
              ATOM.element("copyright")),
          List.of(
              NONE.element("title"),
              DC.element("title"),
              MEDIA.element("title"),
              ITUNES.element("title"),
              ATOM.element("title")),
          List.of(
              NONE.element("description"),
              NONE.element("abstract"),
              DC.element("description"),
              DCTERMS.element("abstract"),
              ATOM.element("summary"),
              ITUNES.element("summary"),
              MEDIA.element("description")),
          List.of(
              CONTENT.element("encoded"),
              ATOM.element("content"),
              XHTML.element("body"),
              XHTML.element("div"),
              NONE.element("body"),
              NONE.element("fullitem"),
              NONE.element("content")));

  static Wording of(Vocabulary home) {
    return home == ATOM ? OF_ATOM : OF_RSS;
  }

  /** The text of the first that says anything. */
  static @Nullable String first(Element parent, List<ElementName> names) {
    return first(parent, names, Markup::of);
  }

  /**
   * The first that can be read as what is wanted. What Media RSS says of several forms of one film
   * stands in their group (Media RSS 1.5.1, media:group): YouTube keeps its descriptions there.
   */
  static <T> @Nullable T first(
      Element parent, List<ElementName> names, Function<Element, @Nullable T> reader) {
    for (ElementName name : names) {
      T found = first(parent, name, reader);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static <T> @Nullable T first(
      Element parent, ElementName name, Function<Element, @Nullable T> reader) {
    for (Element child : parent.children()) {
      boolean isGroup = name.vocabulary() == MEDIA && child.is(MEDIA, "group");
      T found =
          isGroup
              ? first(child, name, reader)
              : child.is(name.vocabulary(), name.local()) ? reader.apply(child) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The longest of several. */
  static @Nullable String fullest(Element parent, List<ElementName> names) {
    String fullest = null;
    for (ElementName name : names) {
      for (Element child : parent.children()) {
        String text = child.is(name.vocabulary(), name.local()) ? Markup.of(child) : null;
        if (text != null && (fullest == null || text.length() > fullest.length())) {
          fullest = text;
        }
      }
    }
    return fullest;
  }
}
