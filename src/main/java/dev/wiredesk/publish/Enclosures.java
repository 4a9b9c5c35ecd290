package dev.wiredesk.publish;

import dev.wiredesk.feed.Republish;
import dev.wiredesk.parse.Entry.Enclosure;
import dev.wiredesk.parse.Entry.Enclosure.Use;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pictures, sounds and films that go with an entry. */
final class Enclosures {

  private static final int MOST = 10;
  private static final Set<String> MEDIA = Set.of("image", "audio", "video");

  private Enclosures() {}

  /** Those that a reader can fetch, each address once; none with a headline alone. */
  static List<Enclosure> of(Item item) {
    if (item.republish() == Republish.HEADLINE) {
      return List.of();
    }
    Map<String, Enclosure> byAddress = new LinkedHashMap<>();
    item.article().enclosures().stream()
        .filter(enclosure -> Text.isWebAddress(enclosure.url()))
        .forEach(enclosure -> byAddress.putIfAbsent(enclosure.url(), enclosure));
    return byAddress.values().stream().limit(MOST).toList();
  }

  /** Those that their publisher offers for download. */
  static List<Enclosure> downloads(Item item) {
    return of(item).stream().filter(enclosure -> enclosure.use() == Use.DOWNLOAD).toList();
  }

  /** Those that are shown with the text. */
  static List<Enclosure> shown(Item item) {
    return of(item).stream().filter(enclosure -> enclosure.use() != Use.DOWNLOAD).toList();
  }

  /** All but the first download: one enclosure an item is all that RSS readers agree on. */
  static List<Enclosure> besideTheFirst(Item item) {
    List<Enclosure> downloads = downloads(item);
    return downloads.isEmpty()
        ? of(item)
        : of(item).stream().filter(each -> !each.equals(downloads.getFirst())).toList();
  }

  /** The picture to stand for the entry: one to be shown before one for lists. */
  static Optional<Enclosure> picture(List<Enclosure> enclosures) {
    return enclosures.stream()
        .filter(enclosure -> "image".equals(medium(enclosure)))
        .min((a, b) -> Boolean.compare(a.use() == Use.THUMBNAIL, b.use() == Use.THUMBNAIL));
  }

  /** Its media type: as its publisher says, else as its name ends; RSS cannot do without one. */
  static String type(Enclosure enclosure) {
    return Objects.requireNonNullElse(knownType(enclosure), "application/octet-stream");
  }

  /** The same, null if nobody says. */
  static @Nullable String knownType(Enclosure enclosure) {
    String said = enclosure.type();
    return said != null && said.matches("[\\w.+-]+/[\\w.+-]+")
        ? said
        : URLConnection.guessContentTypeFromName(enclosure.url().replaceAll("[?#].*", ""));
  }

  /** What it is in a word of Media RSS: image, audio or video; null for anything else. */
  static @Nullable String medium(Enclosure enclosure) {
    String type = knownType(enclosure);
    String told = type != null ? type : Objects.requireNonNullElse(enclosure.type(), "");
    String medium = told.replaceFirst("/.*", "");
    return MEDIA.contains(medium) ? medium : null;
  }
}
