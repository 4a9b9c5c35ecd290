package dev.wiredesk.publish;

import dev.wiredesk.archive.Story.Copy;
import java.text.Bidi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The desk's own words at the end of an entry: whose copy it is, and who else carries it. */
final class Closing {

  private Closing() {}

  /** A paragraph of HTML in English, whatever the language of the story; empty if none is due. */
  static String of(Item item) {
    String sentences = (original(item.original()) + carriers(item)).strip();
    return sentences.isEmpty() ? "" : "<p lang=\"en\" dir=\"ltr\">" + sentences + "</p>";
  }

  private static String original(@Nullable Provenance original) {
    return original == null ? "" : "Original: " + linked(original.name(), original.link()) + ". ";
  }

  private static String carriers(Item item) {
    String names =
        bySource(item).values().stream().map(Closing::carrier).collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "Also carried by " + names + ".";
  }

  /** An outlet is named once, however often it runs the copy, and never beside itself. */
  static Map<String, Copy> bySource(Item item) {
    Map<String, Copy> copies = new LinkedHashMap<>();
    item.story().copies().forEach(copy -> copies.putIfAbsent(copy.source(), copy));
    copies.remove(item.story().source().title());
    return copies;
  }

  private static String carrier(Copy copy) {
    return linked(copy.source(), copy.link());
  }

  private static String linked(String outlet, @Nullable String link) {
    String name = isolated(outlet);
    return link != null && Text.isWebAddress(link)
        ? "<a href=\"" + Text.escape(link) + "\">" + name + "</a>"
        : name;
  }

  /** A name that is read from the right leaves the commas around it where they stand. */
  private static String isolated(String outlet) {
    String name = Text.escape(outlet);
    return Bidi.requiresBidi(outlet.toCharArray(), 0, outlet.length())
        ? "<bdi>" + name + "</bdi>"
        : name;
  }
}
