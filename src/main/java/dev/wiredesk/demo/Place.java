package dev.wiredesk.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a story plays.
 *
 * @param country as in a sentence: "the Netherlands"
 * @param adjective "Dutch"
 * @param area the part of the world, as a section label
 * @param names which people live there, a key of names.txt
 * @param dateline how an agency writes it: "DULUTH, Minn."
 */
record Place(
    String key,
    String city,
    String country,
    String adjective,
    String area,
    String names,
    String dateline) {

  static Map<String, Place> load(String language, Locale locale) {
    return Block.read("stories/" + language + "/places.txt").stream()
        .flatMap(block -> block.keys().entrySet().stream())
        .map(entry -> of(entry.getKey(), Block.parts(entry.getValue().getFirst(), ";"), locale))
        .collect(Collectors.toUnmodifiableMap(Place::key, Function.identity()));
  }

  private static Place of(String key, List<String> parts, Locale locale) {
    String dateline =
        parts.size() > 5
            ? parts.get(5)
            : parts.get(0).toUpperCase(locale) + ", " + bare(parts.get(1));
    return new Place(
        key, parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), dateline);
  }

  /** The country as a label: without its article. */
  String countryLabel() {
    return bare(country);
  }

  private static String bare(String country) {
    return country.replaceFirst("^(the|die|la|le) ", "");
  }
}
