package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.DC;
import static dev.wiredesk.parse.Vocabulary.DCTERMS;
import static dev.wiredesk.parse.Vocabulary.NONE;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is more than words: ids to the letter, dates, languages, and how long a text may be. */
final class Fields {

  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,4}");
  private static final List<ElementName> PUBLISHED_ATOM = published(ATOM);
  private static final List<ElementName> PUBLISHED = published(NONE);
  private static final List<ElementName> UPDATED_ATOM = updated(ATOM);
  private static final List<ElementName> UPDATED = updated(NONE);

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LINE = 1_000;

  private Fields() {}

  /** guid, atom:id or rdf:about, null if absent. */
  static @Nullable String id(Element entry) {
    String guid = text(entry, NONE, "guid");
    String id = guid != null ? guid : text(entry, ATOM, "id");
    String about = entry.attribute("rdf:about");
    String identifier = id != null ? id : about == null ? null : clean(about);
    return identifier != null ? identifier : text(entry, DC, "identifier");
  }

  static @Nullable Moment published(Element element, Vocabulary home) {
    return date(element, home == ATOM ? PUBLISHED_ATOM : PUBLISHED);
  }

  static @Nullable Moment updated(Element element, Vocabulary home) {
    Moment updated = date(element, home == ATOM ? UPDATED_ATOM : UPDATED);
    return updated != null ? updated : Dates.read(element.attribute("lastmod"));
  }

  /** The nearest xml:lang, else what the entry itself says. */
  static @Nullable String language(Element element, Vocabulary home) {
    for (Element e = element; e != null; e = e.parent()) {
      String language = tag(e.attribute("xml:lang"));
      if (language != null) {
        return language;
      }
    }
    String own = tag(text(element, home, "language"));
    return own != null ? own : tag(text(element, DC, "language"));
  }

  static @Nullable String text(Element parent, Vocabulary vocabulary, String name) {
    Element child = parent.child(vocabulary, name);
    return child == null ? null : clean(child.text());
  }

  /** BCP 47, or null for what is not a language at all. */
  static @Nullable String tag(@Nullable String written) {
    String tag = written == null ? "" : written.strip();
    return LANGUAGE.matcher(tag).matches() ? tag.replace('_', '-') : null;
  }

  static @Nullable String clean(@Nullable String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** A name or a term; null for what is none, with more than 200 characters. */
  static @Nullable String brief(@Nullable String text) {
    String clean = clean(text);
    return clean == null || clean.length() > LONGEST_NAME ? null : clean;
  }

  /** A title or the like, of which the first 1,000 characters say enough. */
  static @Nullable String cut(@Nullable String text) {
    if (text == null || text.length() <= LONGEST_LINE) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1));
    return text.substring(0, splits ? LONGEST_LINE - 1 : LONGEST_LINE);
  }

  /** An id that is passed on; null for one of more than 1,000 characters: a part is another id. */
  static @Nullable String identifier(@Nullable String id) {
    return id == null || id.length() > LONGEST_LINE ? null : id;
  }

  private static @Nullable Moment date(Element element, List<ElementName> names) {
    return Wording.first(element, names, child -> Dates.read(child.text()));
  }

  private static List<ElementName> published(Vocabulary home) {
    return List.of(
        home.element("pubDate"),
        home.element("published"),
        home.element("issued"),
        ATOM.element("published"),
        ATOM.element("issued"),
        DC.element("date"),
        DCTERMS.element("issued"),
        DCTERMS.element("created"),
        home.element("created"),
        ATOM.element("created"));
  }

  private static List<ElementName> updated(Vocabulary home) {
    return List.of(
        home.element("updated"),
        home.element("modified"),
        home.element("lastBuildDate"),
        DCTERMS.element("modified"),
        ATOM.element("updated"),
        ATOM.element("modified"));
  }
}
