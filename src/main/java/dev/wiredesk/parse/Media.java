package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.ATOM;
import static dev.wiredesk.parse.Vocabulary.FEEDBURNER;
import static dev.wiredesk.parse.Vocabulary.ITUNES;
import static dev.wiredesk.parse.Vocabulary.MEDIA;
import static dev.wiredesk.parse.Vocabulary.NONE;

import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.Entry.Enclosure.Use;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Enclosures and Media RSS, one for each address. */
final class Media {

  private static final int MAX = 50;

  private final Map<String, Enclosure> found = new LinkedHashMap<>();
  private final URI base;

  private Media(URI base) {
    this.base = base;
  }

  static List<Enclosure> of(Element entry, URI location) {
    Media media = new Media(Links.base(entry, location));
    String original = Permalinks.web(Fields.text(entry, FEEDBURNER, "origEnclosureLink"));
    for (Element child : entry.children()) {
      if (child.is(NONE, "enclosure")) {
        String url = original == null ? child.attribute("url") : original;
        media.add(url, child.attribute("type"), number(child, "length"), Use.DOWNLOAD);
      } else if (child.is(ATOM, "link") && "enclosure".equals(child.attribute("rel"))) {
        media.add(
            Permalinks.href(child), child.attribute("type"), number(child, "length"), Use.DOWNLOAD);
      }
    }
    media.addAll(entry);
    for (Element cover : entry.children(ITUNES, "image")) {
      media.add(cover.attribute("href"), "image/*", 0, Use.THUMBNAIL);
    }
    return List.copyOf(media.found.values());
  }

  private void addAll(Element parent) {
    for (Element child : parent.children()) {
      if (child.vocabulary() == MEDIA) {
        switch (child.name()) {
          case "content" -> {
            add(child.attribute("url"), type(child), number(child, "filesize"), Use.MEDIA);
            addAll(child);
          }
          case "thumbnail" -> add(child.attribute("url"), "image/*", 0, Use.THUMBNAIL);
          case "group" -> addAll(child);
          default -> {}
        }
      }
    }
  }

  private void add(@Nullable String url, @Nullable String type, long length, Use use) {
    String absolute = Links.absolute(url, base);
    if (absolute != null && found.size() < MAX) {
      found.putIfAbsent(absolute, new Enclosure(absolute, Fields.brief(type), length, use));
    }
  }

  /** Where the type is left out the medium says half of it. */
  private static @Nullable String type(Element content) {
    String medium = content.attribute("medium");
    return content.attribute("type", medium == null ? "" : medium + "/*");
  }

  /** 0 for what is no number of bytes. */
  private static long number(Element element, String attribute) {
    String number = element.attribute(attribute, "").strip();
    return number.matches("\\d{1,15}") ? Long.parseLong(number) : 0;
  }
}
