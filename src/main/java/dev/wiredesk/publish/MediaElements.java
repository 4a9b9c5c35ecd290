package dev.wiredesk.publish;

import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.Entry.Enclosure.Use;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes in Media RSS what readers show with an entry, whatever the format around it. */
final class MediaElements {

  private MediaElements() {}

  static void write(XmlDocument xml, List<Enclosure> enclosures) {
    for (Enclosure enclosure : enclosures) {
      if (enclosure.use() == Use.THUMBNAIL) {
        xml.empty("media:thumbnail", "url", enclosure.url());
      } else {
        content(xml, enclosure);
      }
    }
  }

  private static void content(XmlDocument xml, Enclosure enclosure) {
    xml.empty(
        "media:content",
        "url",
        enclosure.url(),
        "type",
        Enclosures.knownType(enclosure),
        "medium",
        Enclosures.medium(enclosure),
        "fileSize",
        size(enclosure));
  }

  private static @Nullable String size(Enclosure enclosure) {
    return enclosure.length() > 0 ? Long.toString(enclosure.length()) : null;
  }
}
