package dev.wiredesk.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a feed: by the rules, nearly by the rules, or as many of its items as are whole. */
final class JsonTree {

  /** Every name, value and bracket is one. A tree takes many times the memory of its text. */
  static final int MAX_TOKENS = 500_000;

  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(Gate.MAX_DEPTH)
          .maxStringLength(Gate.MAX_TEXT)
          .maxTokenCount(MAX_TOKENS)
          .build();

  private static final JsonMapper STRICT = mapper();

  /** Raw line breaks in strings, trailing commas and comments are what hand-made feeds have. */
  private static final JsonMapper LENIENT =
      mapper(
          JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
          JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_JAVA_COMMENTS,
          JsonReadFeature.ALLOW_SINGLE_QUOTES,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER);

  /** Where an item of a feed lies: in a list of the document. */
  private static final int ITEM_DEPTH = 2;

  private JsonTree() {}

  /** Null if nothing of use is left of it. */
  static @Nullable JsonNode read(String text, Repairs repairs) {
    JsonNode strict = tree(STRICT, text);
    if (strict != null) {
      return strict;
    }
    JsonNode lenient = tree(LENIENT, text);
    if (lenient != null) {
      repairs.add("read JSON that breaks the rules of JSON");
      return lenient;
    }
    repairs.add("kept the entries before the place where the JSON breaks off");
    return tree(LENIENT, text.substring(0, endOfLastItem(text)) + "]}");
  }

  private static @Nullable JsonNode tree(JsonMapper mapper, String text) {
    try {
      return mapper.readTree(text);
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Just after the last of the feed's items that is whole, 0 if none is. */
  private static int endOfLastItem(String text) {
    int end = 0;
    try (JsonParser json = LENIENT.createParser(text)) {
      int depth = 0;
      String list = "";
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 1 && token == JsonToken.PROPERTY_NAME) {
          list = json.currentName();
        } else if (depth == ITEM_DEPTH && token == JsonToken.END_OBJECT && list.equals("items")) {
          end = (int) json.currentLocation().getCharOffset();
        }
      }
    } catch (JacksonException e) {
      return end;
    }
    return end;
  }

  private static JsonMapper mapper(JsonReadFeature... features) {
    JsonFactoryBuilder factory = JsonFactory.builder().streamReadConstraints(BOUNDS);
    List.of(features).forEach(factory::enable);
    return JsonMapper.builder(factory.build()).build();
  }
}
