package dev.wiredesk.parse;

import static dev.wiredesk.parse.Vocabulary.MEDIA;

import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import dev.wiredesk.parse.Entry.Enclosure;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Enclosures and Media RSS, one for each address. */
final class Media {

  private static final int MAX = 50;

  private final Map<String, Enclosure> found = new LinkedHashMap<>();
  private final URI base;

  private Media(URI base) {
    this.base = base;
  }

  static List<Enclosure> of(SyndEntry entry, Element element, URI location) {
    Media media = new Media(Links.base(element, location));
    for (SyndEnclosure enclosure : entry.getEnclosures()) {
      media.add(enclosure.getUrl(), enclosure.getType(), enclosure.getLength());
    }
    media.addAll(element);
    return List.copyOf(media.found.values());
  }

  private void addAll(Element parent) {
    for (Element child : parent.getChildren()) {
      if (child.getNamespace().equals(MEDIA)) {
        switch (child.getName()) {
          case "content" -> {
            add(child.getAttributeValue("url"), type(child), length(child));
            addAll(child);
          }
          case "thumbnail" -> add(child.getAttributeValue("url"), "image/*", 0);
          case "group" -> addAll(child);
          default -> {}
        }
      }
    }
  }

  private void add(@Nullable String url, @Nullable String type, long length) {
    String absolute = Links.absolute(url, base);
    if (absolute != null && found.size() < MAX) {
      found.putIfAbsent(absolute, new Enclosure(absolute, Fields.clean(type), Math.max(0, length)));
    }
  }

  /** Where the type is left out the medium says half of it. */
  private static @Nullable String type(Element content) {
    String medium = content.getAttributeValue("medium");
    return content.getAttributeValue("type", medium == null ? null : medium + "/*");
  }

  private static long length(Element content) {
    String size = content.getAttributeValue("filesize", "");
    return size.matches("\\d{1,15}") ? Long.parseLong(size) : 0;
  }
}
