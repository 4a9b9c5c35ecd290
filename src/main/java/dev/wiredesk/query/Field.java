package dev.wiredesk.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a story that a query can ask for by name. */
enum Field {
  TITLE,
  BODY,
  SOURCE,
  LANGUAGE,
  REGION,
  TOPIC,
  /** Slug of the feed; for keys of feeds.yml, not for queries. */
  FEED,
  /** Number of the outlet, in an index that is kept; not for queries. */
  OUTLET;

  /** As it is written in a query and in the index. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its values are words of a text. */
  boolean isText() {
    return this == TITLE || this == BODY || this == SOURCE;
  }

  static Optional<Field> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return askable().filter(field -> field.word().equals(lower)).findFirst();
  }

  static String words() {
    return askable().map(Field::word).collect(Collectors.joining(", "));
  }

  private static Stream<Field> askable() {
    return Arrays.stream(values()).filter(field -> field != FEED && field != OUTLET);
  }
}
