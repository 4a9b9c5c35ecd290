package dev.wiredesk.feed;

import java.util.List;

/** A key that a block of feeds.yml may have, and how its value is read. */
record Key<T>(String name, Value<T> value) {

  static <T> Key<T> of(String name, Value<T> value) {
    return new Key<>(name, value);
  }

  /** A key with a single value. */
  static <T> Key<T> scalar(String name, Page.Parser<T> parser) {
    return new Key<>(name, Value.scalar(parser));
  }

  static List<String> names(List<Key<?>> keys) {
    return keys.stream().<String>map(Key::name).toList();
  }
}
