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
    List<Name> title,
    List<Name> about,
    List<Name> rights,
    List<Name> headline,
    List<Name> summary,
    List<Name> content) {

  private static final Wording OF_ATOM =
      new Wording(
          names(ATOM, "title", DC, "title", ITUNES, "title"),
          names(
              ATOM,
              "subtitle",
              ATOM,
              "tagline",
              ATOM,
              "info",
              DC,
              "description",
              ITUNES,
              "summary",
              ITUNES,
              "subtitle"),
          names(ATOM, "rights", ATOM, "copyright", DC, "rights", DCTERMS, "rights"),
          names(ATOM, "title", DC, "title", MEDIA, "title"),
          names(ATOM, "summary", DC, "description", MEDIA, "description"),
          names(ATOM, "content"));

  private static final Wording OF_RSS =
      new Wording(
          names(NONE, "title", DC, "title", ITUNES, "title", ATOM, "title"),
          names(
              NONE,
              "description",
              NONE,
              "abstract",
              NONE,
              "tagline",
              NONE,
              "info",
              DC,
              "description",
              ITUNES,
              "summary",
              ITUNES,
              "subtitle",
              ATOM,
              "subtitle",
              ATOM,
              "tagline"),
          names(
              NONE,
              "rights",
              NONE,
              "copyright",
              DC,
              "rights",
              DCTERMS,
              "rights",
              ATOM,
              "rights",
              ATOM,
              "copyright"),
          names(NONE, "title", DC, "title", MEDIA, "title", ITUNES, "title", ATOM, "title"),
          names(
              NONE,
              "description",
              NONE,
              "abstract",
              DC,
              "description",
              DCTERMS,
              "abstract",
              ATOM,
              "summary",
              ITUNES,
              "summary",
              MEDIA,
              "description"),
          names(
              CONTENT,
              "encoded",
              ATOM,
              "content",
              XHTML,
              "body",
              XHTML,
              "div",
              NONE,
              "body",
              NONE,
              "fullitem",
              NONE,
              "content"));

  /** An element's name. */
  record Name(Vocabulary vocabulary, String name) {}

  static Wording of(Vocabulary home) {
    return home == ATOM ? OF_ATOM : OF_RSS;
  }

  /** The text of the first that says anything. */
  static @Nullable String first(Element parent, List<Name> names) {
    return first(parent, names, Markup::of);
  }

  /**
   * The first that can be read as what is wanted. What Media RSS says of several forms of one film
   * stands in their group (Media RSS 1.5.1, media:group): YouTube keeps its descriptions there.
   */
  static <T> @Nullable T first(
      Element parent, List<Name> names, Function<Element, @Nullable T> reader) {
    for (Name name : names) {
      T found = first(parent, name, reader);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static <T> @Nullable T first(
      Element parent, Name name, Function<Element, @Nullable T> reader) {
    for (Element child : parent.children()) {
      boolean isGroup = name.vocabulary == MEDIA && child.is(MEDIA, "group");
      T found =
          isGroup
              ? first(child, name, reader)
              : child.is(name.vocabulary, name.name) ? reader.apply(child) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The longest of several. */
  static @Nullable String fullest(Element parent, List<Name> names) {
    String fullest = null;
    for (Name name : names) {
      for (Element child : parent.children()) {
        String text = child.is(name.vocabulary, name.name) ? Markup.of(child) : null;
        if (text != null && (fullest == null || text.length() > fullest.length())) {
          fullest = text;
        }
      }
    }
    return fullest;
  }

  /** Pairs of vocabulary and name. */
  static List<Name> names(Object... pairs) {
    Name[] names = new Name[pairs.length / 2];
    for (int i = 0; i < names.length; i++) {
      names[i] = new Name((Vocabulary) pairs[2 * i], (String) pairs[2 * i + 1]);
    }
    return List.of(names);
  }
}
