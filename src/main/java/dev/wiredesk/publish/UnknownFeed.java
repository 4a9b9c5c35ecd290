package dev.wiredesk.publish;

import dev.wiredesk.publish.Sections.Found;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The answer to an address that names no merged feed: what there is instead. */
@Component
final class UnknownFeed {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final DeskAddress address;

  UnknownFeed(DeskAddress address) {
    this.address = address;
  }

  /** In JSON to those who asked for JSON, in plain text to all others. */
  Reply in(Format format, Found.Nothing nothing) {
    URI desk = address.get();
    List<String> nearest =
        nothing.nearest().stream().map(section -> section.address(desk, format)).toList();
    boolean inJson = format == Format.JSON;
    return inJson
        ? Reply.json(404, json(nothing, nearest, desk))
        : Reply.text(404, text(nothing, nearest, desk));
  }

  /** One sentence on what is wrong. */
  static String sentence(Found.Nothing nothing) {
    return "There is no merged feed “" + nothing.asked() + "”.";
  }

  private static String text(Found.Nothing nothing, List<String> nearest, URI desk) {
    return """
    %s
    %s
    Addresses are /feeds/{region} and /feeds/{region}/{topic}, ending in .atom, .rss or .json;
    the region may be "world". Without an ending they show a page for people.
    Every merged feed that has stories: %s/opml?all
    """
        .formatted(sentence(nothing), lines(nearest), desk);
  }

  private static String lines(List<String> nearest) {
    return nearest.isEmpty()
        ? ""
        : nearest.stream()
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining("", "\nThe nearest there are:\n", ""));
  }

  private static String json(Found.Nothing nothing, List<String> nearest, URI desk) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("error", sentence(nothing));
      json.writeArrayPropertyStart("nearest");
      nearest.forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("opml", desk + "/opml?all");
      json.writeEndObject();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
