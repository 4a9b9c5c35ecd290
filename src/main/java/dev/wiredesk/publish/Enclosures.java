package dev.wiredesk.publish;

import dev.wiredesk.parse.Entry.Enclosure;
import java.net.URLConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pictures, sounds and films that go with an entry. */
final class Enclosures {

  private static final int MOST = 10;

  private Enclosures() {}

  /** Those that a reader can fetch, each address once. */
  static List<Enclosure> of(Item item) {
    Map<String, Enclosure> byAddress = new LinkedHashMap<>();
    item.article().enclosures().stream()
        .filter(enclosure -> Text.isWebAddress(enclosure.url()))
        .forEach(enclosure -> byAddress.putIfAbsent(enclosure.url(), enclosure));
    return byAddress.values().stream().limit(MOST).toList();
  }

  /** Its media type: as its publisher says, else as its name ends; RSS cannot do without one. */
  static String type(Enclosure enclosure) {
    String said = enclosure.type();
    if (said != null && said.matches("[\\w.+-]+/[\\w.+-]+")) {
      return said;
    }
    String guessed =
        URLConnection.guessContentTypeFromName(enclosure.url().replaceAll("[?#].*", ""));
    return guessed == null ? "application/octet-stream" : guessed;
  }
}
